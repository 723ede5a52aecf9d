import { readFile } from 'node:fs/promises'
import { type Static, Type } from 'typebox'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { Refusal } from '../http/errors.ts'
import { compileCheck } from '../http/validation.ts'
import { ApiProblem } from './api-client.ts'

const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 200 })
const json = Type.Unsafe<JsonObject>(Type.Object({}))
const all = { format: Type.Literal(1), community: text, name: text }

const communityItem = Type.Object(
  { ...all, kind: Type.Literal('community'), timeZone: Type.Optional(text) },
  closed,
)
const connectionItem = Type.Object(
  {
    ...{ ...all, kind: Type.Literal('connection'), platform: text },
    /** Part of its webhook address; by default its name in small letters. */
    id: Type.Optional(text),
    hand: Type.Optional(Type.Enum(['watch only', 'ask first', 'acting'])),
    ...{ config: Type.Optional(json), credentials: Type.Optional(json), horizon: Type.Optional(text) },
  },
  closed,
)
const libraryItem = Type.Object(
  {
    ...{ ...all, kind: Type.Literal('library'), content: json },
    is: Type.Enum(['list', 'template', 'policy', 'calendar', 'constant']),
  },
  closed,
)
/** The graph's own shape is judged by the server, which names node and field. */
const ruleItem = Type.Object(
  { ...all, kind: Type.Literal('rule'), graph: Type.Unsafe<RuleGraph>(Type.Object({})) },
  closed,
)

export type CommunityItem = Static<typeof communityItem>
export type ConnectionItem = Static<typeof connectionItem>
export type LibraryItem = Static<typeof libraryItem>
export type RuleItem = Static<typeof ruleItem>
export type Item = CommunityItem | ConnectionItem | LibraryItem | RuleItem

const anyKind = Type.Object({ kind: Type.Enum(['community', 'connection', 'library', 'rule']) })
const kindOf = compileCheck<typeof anyKind>(anyKind, 'body')
const checks = {
  community: compileCheck<typeof communityItem>(communityItem, 'body'),
  connection: compileCheck<typeof connectionItem>(connectionItem, 'body'),
  library: compileCheck<typeof libraryItem>(libraryItem, 'body'),
  rule: compileCheck<typeof ruleItem>(ruleItem, 'body'),
}

/** One item or a list of them. @throws ApiProblem with the place of what is wrong. */
function itemsFrom(value: unknown, file: string): Item[] {
  return [value].flat().map((one, index) => {
    try {
      return checks[kindOf(one).kind](one)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const fields = error.details.fields ?? []
      const lines = fields.map(({ pointer, message }) => `  ${pointer.replace('/body', '')} ${message}`)
      throw new ApiProblem('invalid', [`${file}: item ${index + 1} is not right.`, ...lines])
    }
  })
}

/** @throws ApiProblem */
export async function readItems(file: string): Promise<Item[]> {
  const content = await readFile(file, 'utf8').catch((error: Error) => {
    throw new ApiProblem('no-file', [`${file} can not be read: ${error.message}`])
  })
  try {
    return itemsFrom(JSON.parse(content), file)
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ApiProblem('not-json', [`${file} is not JSON: ${error.message}`])
    throw error
  }
}
