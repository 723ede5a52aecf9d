import { Type } from 'typebox'
import { defineControl } from '../../contract/node.ts'
import { addDuration, durationMs, durationPattern } from '../../matching/time.ts'
import { askIn } from '../asking.ts'

const closed = { additionalProperties: false } as const
const group = Type.String({ minLength: 1, maxLength: 100 })
const duration = Type.String({ pattern: durationPattern })

const schema = Type.Object(
  {
    question: Type.String({ minLength: 1, maxLength: 2_000 }),
    group,
    answers: Type.Array(Type.String({ minLength: 1, maxLength: 60, pattern: '^[^/]+$' }), {
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
    }),
    within: duration,
    escalateTo: Type.Optional(Type.Object({ group, after: duration }, closed)),
  },
  closed,
)

export const node = defineControl({
  type: 'ask-person',
  version: 1,
  schema,
  defaults: {
    question: 'Is this all right? {{ event.subject.text }}',
    group: 'moderators',
    answers: ['yes', 'no'],
    within: 'P1D',
  },
  ports: ({ answers }) => [...answers, 'timed-out'].map((name) => ({ name })),
  outputs: { answer: 'string', by: 'string', reason: 'string' },
  fields: { templates: ['question'] },
  check: ({ answers, within, escalateTo }) => {
    const problems: { field: string; en: string; de: string }[] = []
    if (answers.includes('timed-out'))
      problems.push({
        field: '/answers',
        en: '"timed-out" is the way out when nobody answers; call the answer something else.',
        de: '"timed-out" ist der Ausgang, wenn niemand antwortet; nenne die Antwort anders.',
      })
    if (escalateTo && durationMs(escalateTo.after) >= durationMs(within))
      problems.push({
        field: '/escalateTo/after',
        en: 'The second group is asked only after the time is over.',
        de: 'Die zweite Gruppe würde erst gefragt, wenn die Zeit vorbei ist.',
      })
    return problems
  },
  step: (config, context) => ({
    is: 'ask',
    task: {
      kind: 'review',
      question: askIn(config.question, context),
      answers: config.answers,
      group: config.group,
      ...(config.escalateTo && {
        escalateTo: {
          group: config.escalateTo.group,
          at: addDuration(context.since, config.escalateTo.after),
        },
      }),
    },
    until: addDuration(context.since, config.within),
    timedOut: { port: 'timed-out', reason: `Nobody answered within ${config.within}` },
  }),
})
