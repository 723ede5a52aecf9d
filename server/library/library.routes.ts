import { Type } from 'typebox'
import type { JsonObject, JsonValue } from '../../nodes/contract/json.ts'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { versionView } from './item-versions.ts'
import { findItem, itemId, itemView, type LibraryDeps, putItem } from './library-store.ts'
import { usedBy } from './used-by.ts'

const tag = 'library'
const kind = Type.Enum(['list', 'template', 'policy', 'calendar', 'constant'])
const name = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^/]+$' })
const content = Type.Unsafe<JsonObject>(Type.Object({}))
const params = Type.Object({ community: Type.String(), kind, name })
const path = '/api/communities/:community/library/:kind/:name'
export const itemSchema = Type.Object({
  ...{ id: Type.String(), community: Type.String(), kind, name: Type.String(), content },
  ...{ version: Type.Integer(), revision: Type.Integer(), updatedAt: Type.String({ format: 'date-time' }) },
})
const versionSchema = Type.Object({
  ...{ version: Type.Integer(), content, note: Type.String(), at: Type.String({ format: 'date-time' }) },
})
const useSchema = Type.Object({
  ...{ rule: Type.String(), name: Type.String(), node: Type.String(), live: Type.Boolean() },
})

/** What rules share: lists, templates, policies, calendars, constants. */
export function libraryRoutes(deps: LibraryDeps): Route[] {
  const { collections } = deps
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/communities/:community/library', summary: 'All items', tag },
      params: Type.Object({ community: Type.String() }),
      query: Type.Object({ kind: Type.Optional(kind) }),
      response: Type.Array(itemSchema),
      handler: async ({ params: { community }, query }) => {
        const asked = { community, ...(query.kind && { kind: query.kind }) }
        return (await collections.library.find(asked).sort({ kind: 1, name: 1 }).toArray()).map(itemView)
      },
    }),
    defineRoute({
      ...{ method: 'get', path, summary: 'One item', tag, params, response: itemSchema },
      handler: async ({ params }) => itemView(await findItem(collections, params)),
    }),
    defineRoute({
      ...{
        method: 'put',
        path,
        summary: 'Write an item (basedOn 0: a new one)',
        tag,
        params,
        response: itemSchema,
      },
      body: Type.Object({
        basedOn: Type.Integer({ minimum: 0 }),
        content,
        note: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      handler: async ({ params, body }) => itemView(await putItem(deps, params, body)),
    }),
    defineRoute({
      ...{ method: 'get', path: `${path}/used-by`, summary: 'Where it is used', tag, params },
      response: Type.Array(useSchema),
      handler: ({ params }) => usedBy(collections, params.community, params.name),
    }),
    defineRoute({
      ...{ method: 'get', path: `${path}/versions`, summary: 'Its versions, newest first', tag, params },
      response: Type.Array(versionSchema),
      handler: async ({ params }) => {
        const found = collections.libraryVersions.find({ item: itemId(params) })
        return (await found.sort({ version: -1 }).limit(500).toArray()).map(versionView)
      },
    }),
    defineRoute({
      ...{ method: 'delete', path, summary: 'Remove an item that no live rule uses', tag, params },
      query: Type.Object({ basedOn: Type.Integer({ minimum: 1 }) }),
      handler: async ({ params, query: { basedOn } }) => {
        const live = (await usedBy(collections, params.community, params.name)).filter((use) => use.live)
        if (live.length > 0) {
          const shown: JsonValue = live.map(({ rule, name, node }) => ({ rule, name, node }))
          throw new Refusal('in-use', { usedBy: shown })
        }
        const { deletedCount } = await collections.library.deleteOne({
          _id: itemId(params),
          revision: basedOn,
        })
        if (deletedCount === 1) return
        throw new Refusal('changed-meanwhile', {
          yours: null,
          theirs: itemView(await findItem(collections, params)),
        })
      },
    }),
  ]
}
