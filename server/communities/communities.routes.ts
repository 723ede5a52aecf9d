import { Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import { changeMode } from './change-mode.ts'
import {
  type CommunityDeps,
  changeCommunity,
  checkTimeZone,
  communityView,
  createCommunity,
  findCommunity,
} from './community-store.ts'

const tag = 'communities'
const params = Type.Object({ community: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }) })
const by = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))
const time = Type.String({ format: 'date-time' })
const maybeTime = Type.Union([time, Type.Null()])
export const stopSchema = Type.Union([Type.Object({ since: time, by: Type.String() }), Type.Null()])
export const communitySchema = Type.Object({
  ...{
    id: Type.String(),
    name: Type.String(),
    timeZone: Type.String(),
    ruleOrder: Type.Array(Type.String()),
  },
  mode: Type.Object({ name: Type.String(), until: maybeTime, by: Type.String() }),
  ...{ emergencyStop: stopSchema, revision: Type.Integer() },
})
const one = '/api/communities/:community'

export interface CommunitiesRoutesDeps extends CommunityDeps {
  /** The mode of a community was set: to be announced now rather than at the next sweep. */
  modeChanged?(community: string): void
}

/** Communities, their mode, their emergency stop, the order of their rules. */
export function communitiesRoutes(deps: CommunitiesRoutesDeps): Route[] {
  const { collections, now } = deps
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/communities', summary: 'All communities', tag },
      response: Type.Array(communitySchema),
      handler: async () =>
        (await collections.communities.find().sort({ name: 1 }).toArray()).map(communityView),
    }),
    defineRoute({
      ...{ method: 'get', path: one, summary: 'One community', tag, params, response: communitySchema },
      handler: async ({ params: { community } }) =>
        communityView(await findCommunity(collections, community)),
    }),
    defineRoute({
      ...{
        method: 'put',
        path: one,
        summary: 'Write a community (basedOn 0: a new one)',
        tag,
        params,
        response: communitySchema,
      },
      body: Type.Object({
        basedOn: Type.Integer({ minimum: 0 }),
        name: Type.String({ minLength: 1, maxLength: 200 }),
        timeZone: Type.String({ minLength: 1, maxLength: 64 }),
      }),
      handler: async ({ params: { community }, body: { basedOn, ...change } }) => {
        checkTimeZone(change.timeZone)
        if (basedOn === 0) return communityView(await createCommunity(deps, community, change))
        return communityView(await changeCommunity(deps, community, change, basedOn))
      },
    }),
    defineRoute({
      ...{
        method: 'put',
        path: `${one}/mode`,
        summary: 'Set the mode, with an expiry',
        tag,
        params,
        response: communitySchema,
      },
      body: Type.Object({
        name: Type.String({ minLength: 1, maxLength: 60 }),
        until: Type.Optional(maybeTime),
        by,
      }),
      handler: async ({ params: { community }, body: { name, until, by = 'team' } }) => {
        const mode = { name, until: until ? new Date(until) : null, by }
        await changeMode(collections, community, mode, { now: now() })
        deps.modeChanged?.(community)
        return communityView(await findCommunity(collections, community))
      },
    }),
    defineRoute({
      ...{
        method: 'put',
        path: `${one}/emergency-stop`,
        summary: 'Hold all effects',
        tag,
        params,
        response: communitySchema,
      },
      body: Type.Object({ by }),
      handler: async ({ params: { community }, body: { by = 'team' } }) =>
        communityView(await changeCommunity(deps, community, { emergencyStop: { since: now(), by } })),
    }),
    defineRoute({
      ...{
        method: 'delete',
        path: `${one}/emergency-stop`,
        summary: 'Let effects go on',
        tag,
        params,
        response: communitySchema,
      },
      handler: async ({ params: { community } }) =>
        communityView(await changeCommunity(deps, community, { emergencyStop: null })),
    }),
    defineRoute({
      ...{
        method: 'put',
        path: `${one}/rule-order`,
        summary: 'Which rule goes first',
        tag,
        params,
        response: communitySchema,
      },
      body: Type.Object({
        basedOn: Type.Integer({ minimum: 1 }),
        order: Type.Array(Type.String(), { maxItems: 5000, uniqueItems: true }),
      }),
      handler: async ({ params: { community }, body: { basedOn, order } }) =>
        communityView(await changeCommunity(deps, community, { ruleOrder: order }, basedOn)),
    }),
  ]
}
