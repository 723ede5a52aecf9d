import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { canonicalJson } from '../../workflows/graph/canonical-graph.ts'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { ruleSettingsSchema } from '../../workflows/graph/rule-settings.ts'
import { exampleContentSchema } from '../../workflows/trial/example.ts'
import type { describeAll } from './describe-all.ts'

type Description = Awaited<ReturnType<typeof describeAll>>

const head =
  '// Written by `npm run api-types` from the description that the API serves; a test holds it current.'
const homes = {
  CommunityEvent: 'nodes/contract/event.ts',
  EffectOutcome: 'nodes/contract/effect.ts',
  Fact: 'nodes/contract/fact.ts',
  FactRequest: 'nodes/contract/fact.ts',
  JsonObject: 'nodes/contract/json.ts',
  MeetingProblem: 'workflows/graph/checks/across-rules/rule-among-others.ts',
  Problem: 'workflows/graph/problem.ts',
  RuleGraph: 'workflows/graph/rule-graph.ts',
  RuleSettings: 'workflows/graph/rule-settings.ts',
  ExampleContent: 'workflows/trial/example.ts',
  Outcome: 'workflows/run/run.ts',
  Run: 'workflows/run/run.ts',
  RunProblem: 'workflows/run/run.ts',
}

/** What has a type of its own already is named, not spelt out once more. */
const named = new Map([
  [canonicalJson(ruleGraphSchema), 'RuleGraph'],
  [canonicalJson(ruleSettingsSchema), 'RuleSettings'],
  [canonicalJson(exampleContentSchema), 'ExampleContent'],
  [canonicalJson({ type: 'object', properties: {} }), 'JsonObject'],
])

/** `interface Api`: for each operation what it is asked and what it answers. */
export async function apiTypes({ paths }: Description): Promise<string> {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  const properties = Object.fromEntries(
    operations
      .map(({ operationId, parameters = [], requestBody, responses }) => {
        const query = parameters.filter((parameter) => parameter.in === 'query')
        const answered = Object.values(responses).find(({ content }) => content?.['application/json'])
        return [
          operationId,
          closed({
            ...(query.length > 0 && {
              query: closed(
                Object.fromEntries(query.map(({ name, schema }) => [name, plain(schema)])),
                query.flatMap(({ name, required }) => (required ? [name] : [])),
              ),
            }),
            ...(requestBody && { body: plain(requestBody.content['application/json']?.schema) }),
            ...(answered && { response: plain(answered.content?.['application/json']?.schema) }),
          }),
        ] as const
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const types = await compile(closed(properties), 'Api', {
    additionalProperties: false,
    bannerComment: '',
    format: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
    strictIndexSignatures: false,
    ignoreMinAndMaxItems: true,
  })
  const imports = Object.entries(homes).flatMap(([name, file]) =>
    new RegExp(`\\b${name}\\b`).test(types) ? [`import type { ${name} } from '../../${file}'`] : [],
  )
  return [head, ...imports, '', types].join('\n')
}

function closed(
  properties: { [name: string]: JSONSchema },
  required: string[] = Object.keys(properties),
): JSONSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** As plain JSON, with names for what has one; texts for people are left out of types. */
function plain(schema: unknown): JSONSchema {
  const name = typeNameOf(schema) ?? named.get(canonicalJson(schema))
  if (name !== undefined) return { tsType: name }
  if (Array.isArray(schema)) return {}
  if (typeof schema !== 'object' || schema === null) return {}
  const copied = Object.entries(schema).map(([key, value]) => [key, inner(key, value)])
  return Object.fromEntries(copied)
}

function typeNameOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null || !('x-type' in schema)) return undefined
  return typeof schema['x-type'] === 'string' ? schema['x-type'] : undefined
}

function inner(key: string, value: unknown): unknown {
  if (key === 'properties' && typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, plain(schema)]))
  if (key === 'anyOf' && Array.isArray(value)) return value.map(plain)
  if (key === 'items' || (key === 'additionalProperties' && typeof value === 'object')) return plain(value)
  if (key === 'patternProperties' && typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, plain(schema)]))
  return value
}
