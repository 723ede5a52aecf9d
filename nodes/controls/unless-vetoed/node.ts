import { Type } from 'typebox'
import { defineControl } from '../../contract/node.ts'
import { addDuration, durationPattern } from '../../matching/time.ts'
import { askIn } from '../asking.ts'

const schema = Type.Object(
  {
    question: Type.String({ minLength: 1, maxLength: 2_000 }),
    group: Type.String({ minLength: 1, maxLength: 100 }),
    within: Type.String({ pattern: durationPattern }),
  },
  { additionalProperties: false },
)

export const node = defineControl({
  type: 'unless-vetoed',
  version: 1,
  schema,
  defaults: {
    question: 'Steward will go on unless you stop it. {{ event.subject.text }}',
    group: 'moderators',
    within: 'PT1H',
  },
  ports: () => [{ name: 'go-on' }, { name: 'vetoed' }],
  outputs: { answer: 'string', by: 'string', reason: 'string' },
  fields: { templates: ['question'] },
  // An answer is the port it leaves by: the only one a person can give is the veto.
  step: (config, context) => ({
    is: 'ask',
    task: {
      kind: 'veto',
      question: askIn(config.question, context),
      answers: ['vetoed'],
      group: config.group,
    },
    until: addDuration(context.since, config.within),
    timedOut: { port: 'go-on', reason: `Nobody stopped it within ${config.within}` },
  }),
})
