import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { readNumber } from '../fact-values.ts'
import { subjectText } from '../subject-text.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  { below: Type.Number({ minimum: -1, maximum: 1 }), whenUnknown },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'sentiment-below',
  version: 1,
  schema,
  defaults: { below: -0.4, whenUnknown: 'no' },
  ports: yesNoPorts,
  // Mood is guessed from words and wrong often: never the only ground for taking something away.
  weakAlone: true,
  outputs: { score: 'number' },
  needs: (_config, { event }) => [{ kind: 'sentiment', text: subjectText(event, 'both') }],
  choose: (config, _context, facts) => {
    const score = readNumber(facts[0], 'score')
    if (!score.known) return unknown(config.whenUnknown, `the mood can not be told: ${score.why}`)
    const said = Math.round(score.value * 100) / 100
    const choice = yesOrNo(score.value < config.below, {
      yes: `mood ${said} is below ${config.below}`,
      no: `mood ${said} is not below ${config.below}`,
    })
    return { ...choice, output: { score: score.value } }
  },
})
