import { type Static, Type } from 'typebox'
import type { JsonValue } from '../../contract/json.ts'
import { type Choice, defineCondition } from '../../contract/node.ts'
import { contextValues } from '../../matching/context-values.ts'
import { evaluate, maxExpressionLength } from '../../matching/expressions.ts'
import type { Values } from '../../matching/names.ts'

const cel = Type.String({ minLength: 1, maxLength: maxExpressionLength })
const schema = Type.Object(
  {
    value: Type.Optional(cel),
    cases: Type.Array(
      Type.Object(
        {
          port: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
          equals: Type.Optional(Type.String({ maxLength: 200 })),
          when: Type.Optional(cel),
        },
        { additionalProperties: false },
      ),
      { maxItems: 20 },
    ),
  },
  { additionalProperties: false },
)
type Config = Static<typeof schema>

export const node = defineCondition({
  type: 'switch',
  version: 1,
  schema,
  defaults: { cases: [] },
  ports: (config) => [...config.cases.map(({ port }) => ({ name: port })), { name: 'other' }],
  fields: {
    expressions: [
      { field: 'value', gives: 'any' },
      { field: '/cases/*/when', gives: 'bool' },
    ],
  },
  check: checkCases,
  needs: () => [],
  choose: (config, context) => {
    const values = contextValues(context)
    return config.value === undefined ? firstThatHolds(config, values) : byValue(config, config.value, values)
  },
})

function byValue(config: Config, expression: string, values: Values): Choice {
  const result = evaluate(expression, values)
  if (result.is === 'missing') {
    return { port: 'other', reason: `${short(expression)} can not be worked out: ${result.reason}` }
  }
  const text = asText(result.value)
  const found = config.cases.find(({ equals }) => equals === text)
  return { port: found?.port ?? 'other', reason: `${short(expression)} is "${short(text)}"` }
}

function firstThatHolds(config: Config, values: Values): Choice {
  const unread: string[] = []
  for (const { port, when } of config.cases) {
    if (when === undefined) continue
    const result = evaluate(when, values)
    if (result.is === 'missing') unread.push(`${port} can not be worked out: ${result.reason}`)
    else if (result.value === true) return { port, reason: `${short(when)} holds` }
  }
  return { port: 'other', reason: ['no case holds', ...unread].join('; ') }
}

function checkCases(config: Config): { field: string; en: string; de: string }[] {
  const problems: { field: string; en: string; de: string }[] = []
  if (config.cases.length === 0) {
    problems.push({ field: '/cases', en: 'There is no case', de: 'Es gibt keinen Fall' })
  }
  const ports = new Set(['other'])
  config.cases.forEach(({ port, equals, when }, at) => {
    if (ports.has(port)) {
      problems.push({
        field: `/cases/${at}/port`,
        en: `The way "${port}" exists already`,
        de: `Den Weg "${port}" gibt es schon`,
      })
    }
    ports.add(port)
    if (config.value !== undefined && equals === undefined) {
      problems.push({
        field: `/cases/${at}/equals`,
        en: 'Say what the value is in this case',
        de: 'Sag, welchen Wert dieser Fall hat',
      })
    }
    if (config.value === undefined && (when ?? '').trim() === '') {
      problems.push({
        field: `/cases/${at}/when`,
        en: 'Say when this case holds',
        de: 'Sag, wann dieser Fall zutrifft',
      })
    }
  })
  return problems
}

function asText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
