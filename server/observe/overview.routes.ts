import { Type } from 'typebox'
import { heldWhys } from '../effects/held-why.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import { readHeldEffects } from './held-effects.ts'
import { countedTo, readState, type StateStores } from './read-state.ts'
import type { Readiness } from './readiness.ts'

export interface OverviewDeps {
  collections: StateStores & Pick<Collections, 'events' | 'runs' | 'rules'>
  readiness: () => Promise<Readiness>
  now: () => Date
}

const words = Type.Object({ en: Type.String(), de: Type.String() })
const part = Type.Enum(['mongodb', 'temporal', 'workers', 'editor'])
const count = Type.Integer({ minimum: 0 })
const seconds = Type.Number({ minimum: 0 })

export const overviewSchema = Type.Object({
  at: Type.String({ format: 'date-time' }),
  /** Every count ends here: it then means "at least". */
  countedTo: count,
  missing: Type.Array(Type.Object({ what: part, sentence: words })),
  ...{ openEvents: count, oldestOpenSeconds: seconds },
  ...{ dueRuns: count, oldestDueSeconds: seconds, parkedRuns: count, openTasks: count },
  breakers: Type.Array(Type.Object({ connection: Type.String(), open: Type.Boolean() })),
  held: Type.Array(
    Type.Object({
      community: Type.String(),
      connection: Type.Optional(Type.String()),
      why: Type.Enum(['refused', 'stopped']),
    }),
  ),
  /** Effects that wait for something the rule did not ask for, by what that is; the most first. */
  heldEffects: Type.Array(
    Type.Object({
      ...{ community: Type.String(), why: Type.Enum([...heldWhys]), reason: Type.String(), effects: count },
      /** When the first of them is looked at again. */
      until: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
      /** Where all of them are of one rule or of one run. */
      rule: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
      run: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  lastHour: Type.Object({ events: count, runs: count, failedRuns: count }),
})

const hourMs = 3_600_000
const fewer = { limit: countedTo, maxTimeMS: 2_000 }

/** How it stands, for the home page: the numbers that `/metrics` serves, and what the last hour brought. */
export function overviewRoutes({ collections, readiness, now }: OverviewDeps): Route[] {
  const { events, runs, communities } = collections

  async function lastHour(community: string, since: Date) {
    const started = { community, startedAt: { $gt: since } }
    return Promise.all([
      events.countDocuments({ community, at: { $gt: since } }, fewer),
      runs.countDocuments(started, fewer),
      runs.countDocuments({ ...started, status: 'failed' }, fewer),
    ])
  }

  return [
    defineRoute({
      ...{
        method: 'get',
        path: '/api/overview',
        summary: 'How it stands: open, due, parked, held',
        tag: 'overview',
      },
      query: Type.Object({ community: Type.Optional(Type.String()) }),
      response: overviewSchema,
      handler: async ({ query: { community } }) => {
        const at = now()
        const [state, heldEffects, { missing }, ids] = await Promise.all([
          readState(collections, at, community),
          readHeldEffects(collections, community),
          readiness(),
          community === undefined ? communities.distinct('_id') : [community],
        ])
        const since = new Date(at.getTime() - hourMs)
        const each = await Promise.all(ids.map((id) => lastHour(id, since)))
        const sum = (index: 0 | 1 | 2) => each.reduce((total, counts) => total + counts[index], 0)
        return {
          ...{ at: at.toISOString(), countedTo, missing, ...state, heldEffects },
          lastHour: { events: sum(0), runs: sum(1), failedRuns: sum(2) },
        }
      },
    }),
  ]
}
