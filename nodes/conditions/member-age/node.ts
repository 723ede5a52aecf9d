import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { durationMs, durationPattern } from '../../matching/time.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  {
    is: Type.Enum(['younger', 'older']),
    than: Type.String({ pattern: durationPattern, maxLength: 40 }),
    whenUnknown,
  },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'member-age',
  version: 1,
  schema,
  defaults: { is: 'younger', than: 'P7D', whenUnknown: 'no' },
  ports: yesNoPorts,
  outputs: { days: 'number' },
  needs: () => [],
  choose: (config, { event }) => {
    if (!event.actor) return unknown(config.whenUnknown, 'nobody in particular did this')
    if (!event.actor.joinedAt) {
      return unknown(config.whenUnknown, 'the platform does not tell when the member joined')
    }
    const age = Math.max(0, Date.parse(event.occurredAt) - Date.parse(event.actor.joinedAt))
    const younger = age < durationMs(config.than)
    const days = Math.floor(age / 86_400_000)
    const said = `joined ${days === 1 ? '1 day' : `${days} days`} before, ${younger ? 'less' : 'not less'} than ${config.than}`
    return { ...yesOrNo(younger === (config.is === 'younger'), { yes: said, no: said }), output: { days } }
  },
})
