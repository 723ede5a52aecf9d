import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { readString } from '../fact-values.ts'
import { subjectText } from '../subject-text.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  { languages: Type.Array(Type.String({ pattern: '^[a-z]{2,3}$' }), { maxItems: 20 }), whenUnknown },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'language-is',
  version: 1,
  schema,
  defaults: { languages: ['en'], whenUnknown: 'no' },
  ports: yesNoPorts,
  outputs: { language: 'string' },
  check: (config) =>
    config.languages.length > 0
      ? []
      : [{ field: '/languages', en: 'Name a language', de: 'Nenne eine Sprache' }],
  needs: (_config, { event }) => [{ kind: 'language', text: subjectText(event, 'both') }],
  choose: (config, _context, facts) => {
    const found = readString(facts[0], 'language')
    if (!found.known) return unknown(config.whenUnknown, `the language can not be told: ${found.why}`)
    const language = found.value.toLowerCase().split('-')[0] ?? ''
    const said = `the text is in "${language}"`
    return { ...yesOrNo(config.languages.includes(language), { yes: said, no: said }), output: { language } }
  },
})
