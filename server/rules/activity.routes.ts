import { type Static, Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'

export interface ActivityDeps {
  collections: Pick<Collections, 'rules' | 'versions' | 'plans' | 'runs' | 'tallies'>
  now: () => Date
}

const activitySchema = Type.Object({
  rule: Type.String(),
  /** Events that came to it. */
  heard: Type.Integer(),
  /** Of these, how many it did something about: acted, waited or asked. */
  fired: Type.Integer(),
  lastFired: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
type Activity = Static<typeof activitySchema>
const dayMs = 24 * 3_600_000

/** How much each rule of a community does, for the list of rules. */
export function activityRoutes({ collections, now }: ActivityDeps): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/rule-activity', tag: 'rules' },
      summary: 'How much each rule heard and did in the last days',
      query: Type.Object({
        community: Type.String(),
        days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
      }),
      response: Type.Array(activitySchema),
      handler: async ({ query: { community, days = 7 } }) =>
        activityOf(collections, community, new Date(now().getTime() - days * dayMs)),
    }),
  ]
}

async function activityOf(
  collections: ActivityDeps['collections'],
  community: string,
  since: Date,
): Promise<Activity[]> {
  const { rules, runs } = collections
  const known = await rules.find({ community }, { projection: { _id: 1 } }).toArray()
  const [heard, fired] = await Promise.all([
    heardBy(
      collections,
      known.map(({ _id }) => _id),
      since,
    ),
    runs
      .aggregate<{ _id: string; count: number }>([
        { $match: { community, startedAt: { $gte: since } } },
        { $group: { _id: '$rule', count: { $sum: 1 } } },
      ])
      .toArray(),
  ])
  const firedOf = new Map(fired.map(({ _id, count }) => [_id, count]))
  return Promise.all(
    known.map(async ({ _id: rule }) => {
      const newest = await runs.findOne({ rule }, { sort: { startedAt: -1 }, projection: { startedAt: 1 } })
      const count = firedOf.get(rule) ?? 0
      return {
        rule,
        // Tallies are written a moment after the runs they count.
        heard: Math.max(heard.get(rule) ?? 0, count),
        fired: count,
        lastFired: newest?.startedAt.toISOString() ?? null,
      }
    }),
  )
}

/** Events by rule, from what passed the cards that start each version. */
async function heardBy(
  { versions, plans, tallies }: ActivityDeps['collections'],
  rules: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  const counted = await tallies
    .aggregate<{ _id: { rule: string; version: number; node: string }; count: number }>([
      { $match: { rule: { $in: [...rules] }, hour: { $gte: since } } },
      {
        $group: { _id: { rule: '$rule', version: '$version', node: '$node' }, count: { $sum: '$count' } },
      },
    ])
    .toArray()
  const published = await versions
    .find({ _id: { $in: [...new Set(counted.map(({ _id }) => `${_id.rule}/${_id.version}`))] } })
    .project<{ _id: string; plan: string }>({ plan: 1 })
    .toArray()
  const startsOf = new Map(
    (
      await plans
        .find({ _id: { $in: published.map(({ plan }) => plan) } })
        .project<{ _id: string; plan: { starts: string[] } }>({ 'plan.starts': 1 })
        .toArray()
    ).map(({ _id, plan }) => [_id, new Set(plan.starts)]),
  )
  const planOf = new Map(published.map(({ _id, plan }) => [_id, plan]))
  const heard = new Map<string, number>()
  for (const { _id, count } of counted) {
    const starts = startsOf.get(planOf.get(`${_id.rule}/${_id.version}`) ?? '')
    if (starts?.has(_id.node)) heard.set(_id.rule, (heard.get(_id.rule) ?? 0) + count)
  }
  return heard
}
