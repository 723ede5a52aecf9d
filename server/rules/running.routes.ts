import { Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import { findRule } from './rule-store.ts'

export interface RunningDeps {
  collections: Pick<Collections, 'rules' | 'runs'>
  /** A run that is due is moved by whoever comes first, and so are all others that are due. */
  isDue(run: string): Promise<void>
  now: () => Date
}

const params = Type.Object({ rule: Type.String() })

/** Runs that are under way, by the version they began on and will end on. */
export function runningRoutes({ collections, isDue, now }: RunningDeps): Route[] {
  const { runs } = collections
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/rules/:rule/running', tag: 'rules', params },
      summary: 'How many runs are under way, by version',
      response: Type.Array(Type.Object({ version: Type.Integer(), count: Type.Integer() })),
      handler: async ({ params: { rule } }) => {
        await findRule(collections, rule)
        return runs
          .aggregate<{ version: number; count: number }>([
            { $match: { rule, status: 'running' } },
            { $group: { _id: '$version', count: { $sum: 1 } } },
            { $project: { _id: 0, version: '$_id', count: 1 } },
            { $sort: { version: -1 } },
          ])
          .toArray()
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/api/rules/:rule/running/cancel', tag: 'rules', params },
      summary: 'End the runs of these versions before their next step',
      body: Type.Object({ versions: Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 1000 }) }),
      response: Type.Object({ cancelled: Type.Integer() }),
      handler: async ({ params: { rule }, body: { versions } }) => {
        await findRule(collections, rule)
        const open = { rule, status: 'running' as const, version: { $in: versions } }
        const { modifiedCount } = await runs.updateMany(open, {
          $set: { wish: 'cancel' },
          $inc: { wakes: 1 },
          $min: { dueAt: now() },
        })
        const one = await runs.findOne(open, { projection: { _id: 1 } })
        if (one) await isDue(one._id)
        return { cancelled: modifiedCount }
      },
    }),
  ]
}
