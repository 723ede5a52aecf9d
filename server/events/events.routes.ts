import { Type } from 'typebox'
import type { Catalog } from '../../nodes/catalog.ts'
import { type CommunityEvent, type EventKey, eventTypes } from '../../nodes/contract/event.ts'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { typedAs } from '../http/typed-as.ts'
import type { Collections } from '../mongo/collections.ts'
import { eventOf } from '../runs/run-state.ts'
import { runView, runViewSchema } from '../runs/run-views.ts'
import { explainEvent } from './explain-event.ts'

export interface EventRoutesDeps {
  collections: Pick<Collections, 'events' | 'runs' | 'rules' | 'versions' | 'plans'>
  catalog: Catalog
}

const tag = 'events'
const eventSchema = typedAs<CommunityEvent>('CommunityEvent', Type.Object({}))
const text = Type.Optional(Type.String())
const look = Type.Object({
  ...{ rule: Type.String(), name: Type.String(), version: Type.Integer() },
  is: Type.Enum(['ended-without-effect', 'run', 'starting', 'did-not-begin']),
  node: Type.Optional(Type.String()),
  port: Type.Optional(Type.String()),
  run: Type.Optional(Type.String()),
  why: Type.Optional(Type.Object({ en: Type.String(), de: Type.String() })),
})

/** What happened in a community, and what the rules made of it. */
export function eventsRoutes({ collections, catalog }: EventRoutesDeps): Route[] {
  const { events } = collections
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/events', summary: 'Events, newest first', tag },
      query: Type.Object({
        ...{ community: Type.String(), type: Type.Optional(Type.Enum([...eventTypes])), member: text },
        key: Type.Optional(Type.Unsafe<EventKey>(Type.String())),
        before: Type.Optional(Type.String({ format: 'date-time' })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      }),
      response: Type.Object({
        events: Type.Array(eventSchema),
        next: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
      }),
      handler: async ({ query: { community, type, member, key, before, limit = 50 } }) => {
        const asked = {
          community,
          ...(type !== undefined && { type }),
          ...(member !== undefined && { 'actor.id': member }),
          ...(key !== undefined && { keys: key }),
          ...(before !== undefined && { at: { $lt: new Date(before) } }),
        }
        const found = await events.find(asked).sort({ at: -1 }).limit(limit).toArray()
        const oldest = found.length === limit ? found.at(-1) : undefined
        return { events: found.map(eventOf), next: oldest?.at.toISOString() ?? null }
      },
    }),
    defineRoute({
      ...{
        method: 'get',
        path: '/api/events/:event',
        summary: 'An event, and what each rule made of it',
        tag,
      },
      params: Type.Object({ event: Type.String() }),
      response: Type.Object({
        event: eventSchema,
        looked: Type.Array(look),
        runs: Type.Array(runViewSchema),
      }),
      handler: async ({ params }) => {
        const event = await events.findOne({ _id: params.event, at: { $exists: true } })
        if (!event) throw new Refusal('not-found', { detail: `There is no event ${params.event}.` })
        const { looked, runs } = await explainEvent(collections, catalog, event)
        return { event: eventOf(event), looked, runs: runs.map(runView) }
      },
    }),
  ]
}
