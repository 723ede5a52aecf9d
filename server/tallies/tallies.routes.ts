import { Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'

const line = Type.Object({
  version: Type.Integer(),
  node: Type.String(),
  port: Type.String(),
  count: Type.Integer(),
})
const talliesSchema = Type.Object({
  since: Type.String({ format: 'date-time' }),
  ports: Type.Array(line),
})
const dayMs = 24 * 3_600_000

/** How often each port of a rule was passed. */
export function talliesRoutes({
  collections: { tallies },
  now,
}: {
  collections: Pick<Collections, 'tallies'>
  now: () => Date
}): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/rules/:rule/tallies',
      summary: 'How often each port was passed, by version',
      tag: 'rules',
      params: Type.Object({ rule: Type.String() }),
      query: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })) }),
      response: talliesSchema,
      handler: async ({ params: { rule }, query: { days = 7 } }) => {
        const since = new Date(now().getTime() - days * dayMs)
        const ports = await tallies
          .aggregate<{ version: number; node: string; port: string; count: number }>([
            { $match: { rule, hour: { $gte: since } } },
            {
              $group: {
                _id: { version: '$version', node: '$node', port: '$port' },
                count: { $sum: '$count' },
              },
            },
            { $replaceWith: { $mergeObjects: ['$_id', { count: '$count' }] } },
            { $sort: { version: -1, node: 1, port: 1 } },
          ])
          .toArray()
        return { since: since.toISOString(), ports }
      },
    }),
  ]
}
