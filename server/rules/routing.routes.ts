import { Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import { type AnnounceRouting, routerGoneMs } from './announce-routing.ts'
import { findRule } from './rule-store.ts'

export interface RoutingRoutesDeps {
  collections: Pick<Collections, 'rules' | 'routing' | 'routers'>
  routing: Pick<AnnounceRouting, 'load'>
  now: () => Date
}

/** Whether events really go where the rule says they go. */
export function routingRoutes({ collections, routing, now }: RoutingRoutesDeps): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/rules/:rule/routing', tag: 'rules' },
      summary: 'Whether every process routes events to the live version',
      params: Type.Object({ rule: Type.String() }),
      response: Type.Object({
        /** What the rule says; null: switched off. */
        live: Type.Union([Type.Integer(), Type.Null()]),
        /** The version to which events go; null: to none, or not everywhere to the same yet. */
        routed: Type.Union([Type.Integer(), Type.Null()]),
        confirmed: Type.Boolean(),
        revision: Type.Integer(),
        /** The routing revision that each process has loaded. */
        processes: Type.Array(Type.Integer()),
      }),
      handler: async ({ params: { rule } }) => {
        const { community, live } = await findRule(collections, rule)
        const wanted = await collections.routing.findOne({ _id: community })
        const revision = wanted?.revision ?? 0
        const here = (await routing.load(community)).get(rule) ?? null
        const since = new Date(now().getTime() - routerGoneMs)
        const heard = await collections.routers.find({ community, at: { $gt: since } }).toArray()
        const confirmed = here === live && heard.every((one) => one.revision >= revision)
        return {
          ...{ live, routed: confirmed ? live : null, confirmed, revision },
          processes: heard.map((one) => one.revision),
        }
      },
    }),
  ]
}
