import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { readString } from '../fact-values.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  { modes: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 20 }), whenUnknown },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'mode-is',
  version: 1,
  schema,
  defaults: { modes: ['raid'], whenUnknown: 'no' },
  ports: yesNoPorts,
  outputs: { mode: 'string' },
  check: (config) =>
    config.modes.length > 0 ? [] : [{ field: '/modes', en: 'Name a mode', de: 'Nenne einen Modus' }],
  needs: () => [{ kind: 'mode' }],
  choose: (config, _context, facts) => {
    const mode = readString(facts[0], 'mode')
    if (!mode.known) return unknown(config.whenUnknown, `the mode can not be told: ${mode.why}`)
    const said = `the community is in the mode "${mode.value}"`
    return {
      ...yesOrNo(config.modes.includes(mode.value), { yes: said, no: said }),
      output: { mode: mode.value },
    }
  },
})
