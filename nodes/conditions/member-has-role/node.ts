import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  {
    roles: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 }),
    has: Type.Enum(['any', 'all']),
    whenUnknown,
  },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'member-has-role',
  version: 1,
  schema,
  defaults: { roles: [], has: 'any', whenUnknown: 'no' },
  ports: yesNoPorts,
  check: (config) =>
    config.roles.length > 0 ? [] : [{ field: '/roles', en: 'Name a role', de: 'Nenne eine Rolle' }],
  needs: () => [],
  choose: (config, { event }) => {
    if (!event.actor) return unknown(config.whenUnknown, 'nobody in particular did this')
    const theirs = event.actor.roles.map((role) => role.toLowerCase())
    const has = config.roles.filter((role) => theirs.includes(role.toLowerCase()))
    const lacks = config.roles.filter((role) => !has.includes(role))
    const is = config.roles.length > 0 && (config.has === 'any' ? has.length > 0 : lacks.length === 0)
    return yesOrNo(is, {
      yes: `has the role ${has.join(', ')}`,
      no: lacks.length > 0 ? `does not have the role ${lacks.join(', ')}` : 'no role is asked for',
    })
  },
})
