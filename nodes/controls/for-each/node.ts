import { Type } from 'typebox'
import type { JsonValue } from '../../contract/json.ts'
import { defineControl } from '../../contract/node.ts'
import { contextValues } from '../../matching/context-values.ts'
import { evaluate } from '../../matching/expressions.ts'

const schema = Type.Object(
  {
    items: Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 100 })),
    expression: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
    limit: Type.Integer({ minimum: 1, maximum: 100 }),
  },
  { additionalProperties: false },
)

export const node = defineControl({
  type: 'for-each',
  version: 1,
  schema,
  defaults: { items: [], limit: 20 },
  ports: () => [{ name: 'each', kind: 'body' }, { name: 'then' }],
  fields: { expressions: [{ field: 'expression', gives: 'any' }] },
  check: ({ items, expression }) =>
    (items === undefined) === (expression === undefined)
      ? [
          {
            field: '/items',
            en: 'Give either a list or an expression.',
            de: 'Gib entweder eine Liste oder einen Ausdruck an.',
          },
        ]
      : [],
  step: (config, context) => {
    const each = (items: JsonValue[]) =>
      ({ is: 'each', items, body: 'each', then: 'then', limit: config.limit }) as const
    if (config.expression === undefined) return each(config.items ?? [])
    const found = evaluate(config.expression, contextValues(context))
    if (found.is === 'missing')
      return { is: 'go', choice: { port: 'then', reason: `No items: ${found.reason}` } }
    // One thing that is no list is a list of one.
    return each(Array.isArray(found.value) ? found.value : [found.value])
  },
})
