import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'
import type { JsonValue, Language, Words } from '../../nodes/contract/json.ts'
import { type RuleGraph, ruleGraphSchema } from '../graph/rule-graph.ts'

export const templatePurposes = [
  'moderation',
  'onboarding',
  'questions',
  'complaints',
  'crisis',
  'events',
] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

const closed = { additionalProperties: false } as const
const words = Type.Object({ en: Type.String({ minLength: 1 }), de: Type.String({ minLength: 1 }) }, closed)
const json = Type.Unsafe<JsonValue>(Type.Unknown())

const askSchema = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    kind: Type.Enum(['words', 'text', 'long-text', 'number', 'duration', 'weekday']),
    label: words,
    hint: Type.Optional(words),
    /** Where the answer goes: a node and a JSON pointer into its config. */
    sets: Type.Array(Type.Object({ node: Type.String(), field: Type.String({ pattern: '^/' }) }, closed), {
      minItems: 1,
    }),
  },
  closed,
)

const templateSchema = Type.Object(
  {
    format: Type.Literal(1),
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    purpose: Type.Enum([...templatePurposes]),
    name: words,
    about: words,
    /** What a community has to say before it fits; whatever is not asked has a value that can stay. */
    asks: Type.Array(askSchema),
    /** A rule in which every text for people is there in each language. */
    graph: Type.Record(Type.String(), json),
  },
  closed,
)
/** A whole rule that only lacks what its community is like. */
export type RuleTemplate = Static<typeof templateSchema>
export type TemplateAsk = Static<typeof askSchema>
export type TemplateAnswers = { [ask: string]: JsonValue }

/** @throws Error when a file is no template: it is ours, so that is a mistake of ours. */
export function readTemplate(value: unknown): RuleTemplate {
  if (Check(templateSchema, value)) return value
  throw new Error('This is no template of a rule')
}

/** The rule in one language, with a community's answers put where they belong. */
export function fillTemplate(
  template: RuleTemplate,
  language: Language,
  answers: TemplateAnswers = {},
  connections: readonly string[] = [],
): RuleGraph {
  const graph = spoken(template.graph, language)
  for (const ask of template.asks) {
    const answer = answers[ask.id]
    if (answer === undefined) continue
    for (const { node, field } of ask.sets) put(configOf(graph, node), field, answer)
  }
  if (!Check(ruleGraphSchema, graph)) throw new Error(`${template.id} holds no graph`)
  if (connections.length > 0) graph.settings.scope.connections.include = [...connections]
  return graph
}

/** What each question is answered with until somebody says otherwise. */
export function firstAnswers(template: RuleTemplate, language: Language): TemplateAnswers {
  const graph = spoken(template.graph, language)
  const known: TemplateAnswers = {}
  for (const { id, sets } of template.asks) {
    const [first] = sets
    const value = first && get(configOf(graph, first.node), first.field)
    if (value !== undefined) known[id] = value
  }
  return known
}

/** Every `{ en, de }` becomes its text. */
function spoken(value: JsonValue, language: Language): JsonValue {
  if (Array.isArray(value)) return value.map((inner) => spoken(inner, language))
  if (typeof value !== 'object' || value === null) return value
  if (isWords(value)) return value[language]
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoken(inner, language)]))
}

const isWords = (value: object): value is Words => Check(words, value)

function configOf(graph: JsonValue, node: string): JsonValue | undefined {
  const nodes = get(graph, '/nodes')
  const found = Array.isArray(nodes) ? nodes.find((one) => get(one, '/id') === node) : undefined
  return get(found, '/config')
}

function get(value: JsonValue | undefined, pointer: string): JsonValue | undefined {
  let found = value
  for (const part of pointer.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined
    found = found[part]
  }
  return found
}

function put(value: JsonValue | undefined, pointer: string, answer: JsonValue): void {
  const at = pointer.lastIndexOf('/')
  const holder = get(value, pointer.slice(0, at))
  if (typeof holder === 'object' && holder !== null && !Array.isArray(holder))
    holder[pointer.slice(at + 1)] = answer
}
