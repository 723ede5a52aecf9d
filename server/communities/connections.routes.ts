import { type TSchema, Type } from 'typebox'
import type { JsonObject } from '../../nodes/contract/json.ts'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { ConnectionDocument } from '../mongo/documents.ts'
import { stopSchema } from './communities.routes.ts'
import { type ConnectionDeps, connectionView, findConnection, putConnection } from './connection-store.ts'

const tag = 'connections'
const params = Type.Object({ connection: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }) })
const hand = Type.Enum(['watch only', 'ask first', 'acting'])
const json = Type.Unsafe<JsonObject>(Type.Object({}))
const text = Type.String({ minLength: 1, maxLength: 200 })
const horizon = Type.String({ pattern: '^P(?!$)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$' })
const broken = Type.Union([
  Type.Object({ code: Type.String(), message: Type.String(), since: Type.String({ format: 'date-time' }) }),
  Type.Null(),
])
const maybe = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const health = Type.Object({
  ...{ healthy: Type.Boolean(), sentence: maybe(Type.Object({ en: Type.String(), de: Type.String() })) },
  ...{ since: maybe(Type.String()), polledAt: maybe(Type.String()), brought: Type.Integer() },
})
export const connectionSchema = Type.Object({
  ...{ id: Type.String(), community: Type.String(), name: Type.String(), platform: Type.String(), hand },
  ...{ config: json, horizon: Type.String(), revision: Type.Integer(), emergencyStop: stopSchema, broken },
  health,
})
const input = Type.Object({
  ...{ basedOn: Type.Integer({ minimum: 0 }), community: text, name: text, platform: text },
  ...{ hand: Type.Optional(hand), config: Type.Optional(json), credentials: Type.Optional(json) },
  horizon: Type.Optional(horizon),
})
const one = '/api/connections/:connection'

/** Accounts on platforms: their hand, their configuration, their own emergency stop. */
export function connectionsRoutes(deps: ConnectionDeps): Route[] {
  const { collections, secrets, now } = deps
  const stop = async (id: string, emergencyStop: ConnectionDocument['emergencyStop']) => {
    const change = { $set: { emergencyStop }, $inc: { revision: 1 } }
    const changed = await collections.connections.findOneAndUpdate({ _id: id }, change, {
      returnDocument: 'after',
    })
    if (!changed) throw new Refusal('not-found')
    return connectionView(changed)
  }
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/connections', summary: 'All connections', tag },
      query: Type.Object({ community: Type.Optional(Type.String()) }),
      response: Type.Array(connectionSchema),
      handler: async ({ query: { community } }) => {
        const found = await collections.connections
          .find(community ? { community } : {})
          .sort({ name: 1 })
          .toArray()
        return found.map(connectionView)
      },
    }),
    defineRoute({
      ...{ method: 'get', path: one, summary: 'One connection', tag, params, response: connectionSchema },
      handler: async ({ params: { connection } }) =>
        connectionView(await findConnection(collections, connection)),
    }),
    defineRoute({
      ...{ method: 'put', path: one, summary: 'Write a connection (basedOn 0: a new one)', tag, params },
      ...{ body: input, response: connectionSchema },
      handler: async ({ params: { connection }, body }) =>
        connectionView(await putConnection(deps, connection, body)),
    }),
    defineRoute({
      ...{ method: 'delete', path: one, summary: 'Remove a connection and its credentials', tag, params },
      query: Type.Object({ basedOn: Type.Integer({ minimum: 1 }) }),
      handler: async ({ params: { connection }, query: { basedOn } }) => {
        const { deletedCount } = await collections.connections.deleteOne({
          _id: connection,
          revision: basedOn,
        })
        if (deletedCount === 1) return secrets.forget(connection)
        const theirs = connectionView(await findConnection(collections, connection))
        throw new Refusal('changed-meanwhile', { yours: null, theirs })
      },
    }),
    defineRoute({
      ...{
        method: 'put',
        path: `${one}/emergency-stop`,
        summary: 'Hold its effects',
        tag,
        params,
        response: connectionSchema,
      },
      body: Type.Object({ by: Type.Optional(text) }),
      handler: ({ params: { connection }, body: { by = 'team' } }) => stop(connection, { since: now(), by }),
    }),
    defineRoute({
      ...{ method: 'delete', path: `${one}/emergency-stop`, summary: 'Let its effects go on', tag, params },
      response: connectionSchema,
      handler: ({ params: { connection } }) => stop(connection, null),
    }),
  ]
}
