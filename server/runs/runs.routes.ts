import { Type } from 'typebox'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { typedAs } from '../http/typed-as.ts'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'
import { findRuns, runQuerySchema } from './find-runs.ts'
import { eventOf } from './run-state.ts'
import { runSummary, runSummarySchema, runView, runViewSchema } from './run-views.ts'

export interface RunRoutesDeps {
  collections: Pick<Collections, 'runs' | 'versions' | 'events'>
  /** A person wished something of a run: it is due now. */
  isDue(run: string): Promise<void>
}

const tag = 'runs'
const params = Type.Object({ run: Type.String() })
const one = '/api/runs/:run'

/** Runs: listed newest first, each with its graph and event; cancelled, paused, let go on. */
export function runsRoutes(deps: RunRoutesDeps): Route[] {
  const { runs, versions, events } = deps.collections
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/runs', summary: 'Runs, newest first', tag },
      query: runQuerySchema,
      response: Type.Object({
        runs: Type.Array(runSummarySchema),
        next: Type.Union([Type.String(), Type.Null()]),
      }),
      handler: async ({ query }) => {
        const { found, next } = await findRuns(deps.collections, query)
        return { runs: found.map(runSummary), next }
      },
    }),
    defineRoute({
      ...{ method: 'get', path: one, summary: 'A run with the graph it moves on and its event', tag, params },
      response: Type.Object({
        run: runViewSchema,
        graph: Type.Union([ruleGraphSchema, Type.Null()]),
        event: Type.Union([typedAs<CommunityEvent>('CommunityEvent', Type.Object({})), Type.Null()]),
      }),
      handler: async ({ params: { run } }) => {
        const found = await runs.findOne({ _id: run })
        if (!found) throw new Refusal('not-found', { detail: `There is no run ${run}.` })
        const { rule, version } = found
        const [published, event] = await Promise.all([
          versions.findOne({ rule, version }),
          events.findOne({ _id: found.event, at: { $exists: true } }),
        ])
        return { run: runView(found), graph: published?.graph ?? null, event: event && eventOf(event) }
      },
    }),
    wishRoute(deps, 'cancel', 'End this run before its next step', { wish: 'cancel' }),
    wishRoute(deps, 'pause', 'Hold this run before its next step', { wish: 'pause' }),
    wishRoute(deps, 'resume', 'Let a paused run go on', null),
  ]
}

function wishRoute(
  { collections: { runs }, isDue }: RunRoutesDeps,
  name: string,
  summary: string,
  wish: Pick<RunDocument, 'wish'> | null,
): Route {
  return defineRoute({
    ...{ method: 'post', path: `${one}/${name}`, summary, tag, params, response: runSummarySchema },
    handler: async ({ params: { run } }) => {
      const changed = await runs.findOneAndUpdate(
        { _id: run, status: 'running' },
        { ...(wish ? { $set: wish } : { $unset: { wish: '' } }), $inc: { wakes: 1 } },
        { returnDocument: 'after' },
      )
      if (changed) {
        await isDue(run)
        return runSummary(changed)
      }
      const known = await runs.findOne({ _id: run }, { projection: { _id: 1 } })
      throw new Refusal(known ? 'run-has-ended' : 'not-found')
    },
  })
}
