import { Type } from 'typebox'
import { type CatalogEntry, createCatalog } from '../../nodes/catalog.ts'
import {
  defineAction,
  defineCondition,
  defineControl,
  defineTrigger,
  type NodeDefinition,
} from '../../nodes/contract/node.ts'
import type { NodeWords } from '../../nodes/contract/words.ts'

const closed = { additionalProperties: false } as const
const both = (text: string) => ({ en: text, de: text })
const yesNo = [{ name: 'yes' }, { name: 'no' }]

const postCreated = defineTrigger({
  type: 'post-created',
  version: 1,
  schema: Type.Object({}, closed),
  defaults: {},
  ports: () => [{ name: 'event' }],
  listens: ['post.created'],
  matches: () => true,
})
const textContains = defineCondition({
  type: 'text-contains',
  version: 1,
  schema: Type.Object(
    {
      words: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
      patterns: Type.Optional(Type.Array(Type.String())),
    },
    closed,
  ),
  defaults: { words: ['casino'] },
  ports: () => yesNo,
  check: ({ words }) =>
    words.includes('*')
      ? [{ field: '/words', en: 'A star is no word.', de: 'Ein Stern ist kein Wort.' }]
      : [],
  needs: () => [],
  choose: ({ words }, { event }) => {
    const found = words.find((word) => event.subject.text?.includes(word))
    return found ? { port: 'yes', reason: found } : { port: 'no', reason: 'none of the words' }
  },
})
const sentimentBelow = defineCondition({
  type: 'sentiment-below',
  version: 1,
  schema: Type.Object({ limit: Type.Number({ minimum: -1, maximum: 1 }) }, closed),
  defaults: { limit: -0.5 },
  ports: () => yesNo,
  weakAlone: true,
  needs: (_config, { event }) => [{ kind: 'sentiment', text: event.subject.text ?? '' }],
  choose: (_config, _context, [fact]) =>
    fact?.is === 'value' ? { port: 'yes', reason: 'low' } : { port: 'no', reason: 'not known' },
})
const expression = defineCondition({
  type: 'expression',
  version: 1,
  schema: Type.Object({ when: Type.String() }, closed),
  defaults: { when: 'true' },
  ports: () => yesNo,
  fields: { expressions: [{ field: 'when', gives: 'bool' }] },
  needs: () => [],
  choose: () => ({ port: 'yes', reason: 'true' }),
})
const hide = defineAction({
  type: 'hide',
  version: 1,
  verb: 'hide',
  schema: Type.Object({}, closed),
  defaults: {},
  effect: (_config, { event }) => ({
    verb: 'hide',
    subject: { kind: 'post', id: event.subject.id },
    params: {},
  }),
})
const reply = defineAction({
  type: 'reply',
  version: 1,
  verb: 'reply',
  schema: Type.Object({ text: Type.String() }, closed),
  defaults: { text: 'Hello {{ member.name }}' },
  fields: { templates: ['text'] },
  effect: ({ text }, { event }) => ({
    verb: 'reply',
    subject: { kind: 'post', id: event.subject.id },
    params: { text },
  }),
})
const wait = defineControl({
  type: 'wait',
  version: 1,
  schema: Type.Object({ minutes: Type.Integer({ minimum: 1 }) }, closed),
  defaults: { minutes: 5 },
  ports: () => [{ name: 'done' }],
  step: ({ minutes }, { since }) => ({
    is: 'sleep',
    until: new Date(Date.parse(since) + minutes * 60_000).toISOString(),
    then: { port: 'done', reason: 'time is over' },
  }),
})
const askPerson = defineControl({
  type: 'ask-person',
  version: 1,
  schema: Type.Object({ question: Type.String({ minLength: 1 }) }, closed),
  defaults: { question: 'Is this all right?' },
  ports: () => [...yesNo, { name: 'timed-out' }],
  step: ({ question }, { since }) => ({
    is: 'ask',
    task: { kind: 'review', question, answers: ['yes', 'no'], group: 'moderator' },
    until: new Date(Date.parse(since) + 3_600_000).toISOString(),
    timedOut: { port: 'timed-out', reason: 'nobody answered' },
  }),
})
const inParallel = defineControl({
  type: 'in-parallel',
  version: 1,
  schema: Type.Object({ branches: Type.Integer({ minimum: 2, maximum: 5 }) }, closed),
  defaults: { branches: 2 },
  ports: ({ branches }) => [
    ...Array.from({ length: branches }, (_, at) => ({ name: `branch-${at + 1}`, kind: 'body' as const })),
    { name: 'then' },
  ],
  step: ({ branches }) => ({
    is: 'parallel',
    ports: Array.from({ length: branches }, (_, at) => `branch-${at + 1}`),
    then: 'then',
  }),
})
const forEach = defineControl({
  type: 'for-each',
  version: 1,
  schema: Type.Object({ limit: Type.Integer({ minimum: 1 }) }, closed),
  defaults: { limit: 3 },
  ports: () => [{ name: 'each', kind: 'body' }, { name: 'then' }],
  step: ({ limit }) => ({ is: 'each', items: ['a', 'b'], body: 'each', then: 'then', limit }),
})

const titles: { readonly [type: string]: { en: string; de: string } } = {
  'post-created': { en: 'Post created', de: 'Beitrag erstellt' },
  'text-contains': { en: 'Text contains', de: 'Text enthält' },
  'sentiment-below': { en: 'Mood is bad', de: 'Stimmung ist schlecht' },
  expression: { en: 'Expression', de: 'Ausdruck' },
  hide: { en: 'Hide', de: 'Verbergen' },
  reply: { en: 'Reply', de: 'Antworten' },
  wait: { en: 'Wait', de: 'Warten' },
  'ask-person': { en: 'Ask a person', de: 'Person fragen' },
  'in-parallel': { en: 'In parallel', de: 'Parallel' },
  'for-each': { en: 'For each', de: 'Für jedes' },
}

function entry(definition: NodeDefinition): CatalogEntry {
  const title = titles[definition.type] ?? both(definition.type)
  const words: NodeWords = {
    title,
    about: title,
    sentence: () => title,
    ports: { yes: { en: 'yes', de: 'ja' }, no: { en: 'no', de: 'nein' } },
    fields: { words: { en: 'Words', de: 'Wörter' } },
    group: 'check',
  }
  return { definition, words }
}

/** One node of each sort, small enough to be seen whole: for tests of graphs, which must not hang on real nodes. */
export const smallCatalog = createCatalog([
  entry(postCreated),
  entry(textContains),
  entry(sentimentBelow),
  entry(expression),
  entry(hide),
  entry(reply),
  entry(wait),
  entry(askPerson),
  entry(inParallel),
  entry(forEach),
])
