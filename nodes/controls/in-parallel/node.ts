import { Type } from 'typebox'
import { defineControl } from '../../contract/node.ts'

const schema = Type.Object(
  {
    branches: Type.Array(Type.String({ minLength: 1, maxLength: 60, pattern: '^[^/]+$' }), {
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
    }),
  },
  { additionalProperties: false },
)

export const node = defineControl({
  type: 'in-parallel',
  version: 1,
  schema,
  defaults: { branches: ['first', 'second'] },
  ports: ({ branches }) => [...branches.map((name) => ({ name, kind: 'body' as const })), { name: 'then' }],
  check: ({ branches }) =>
    branches.includes('then')
      ? [
          {
            field: '/branches',
            en: '"then" is the way on after all branches; call the branch something else.',
            de: '"then" ist der Weg nach allen Zweigen; nenne den Zweig anders.',
          },
        ]
      : [],
  step: ({ branches }) => ({ is: 'parallel', ports: branches, then: 'then' }),
})
