import type { Filter } from 'mongodb'
import { Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { nameCollation } from '../mongo/indexes.ts'

const member = Type.Object({
  ...{ id: Type.String(), connection: Type.String(), name: Type.String(), roles: Type.Array(Type.String()) },
  ...{ gone: Type.Boolean(), firstSeenAt: Type.String(), lastSeenAt: Type.String() },
})
const atOnce = 50
/** Sorts after every letter there is. */
const end = '\uffff'

/**
 * Members by how their name begins, capitals and accents aside. It is looked for in what is stored of them
 * and nowhere else: who is erased there is not found any more.
 */
export function membersRoutes({ collections }: { collections: Pick<Collections, 'subjects'> }): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/members', tag: 'events' },
      summary: 'Members by the beginning of their name; without one, who was last seen',
      query: Type.Object({
        community: Type.String({ minLength: 1, maxLength: 100 }),
        name: Type.Optional(Type.String({ maxLength: 100 })),
      }),
      response: Type.Object({ members: Type.Array(member), more: Type.Boolean() }),
      handler: async ({ query: { community, name = '' } }) => {
        const begins = name.trim()
        const members: Filter<SubjectDocument> = { community, kind: 'member' }
        const found = await (begins === ''
          ? collections.subjects.find(members).sort({ updatedAt: -1 })
          : collections.subjects
              .find({ ...members, 'snapshot.name': { $gte: begins, $lt: `${begins}${end}` } })
              .collation(nameCollation)
              .sort({ 'snapshot.name': 1 })
        )
          .limit(atOnce + 1)
          .toArray()
        return { members: found.slice(0, atOnce).map(memberView), more: found.length > atOnce }
      },
    }),
  ]
}

function memberView({ platformId, connection, snapshot, gone, firstSeenAt, updatedAt }: SubjectDocument) {
  const { name, roles } = snapshot
  return {
    ...{ id: platformId, connection, gone },
    name: typeof name === 'string' ? name : platformId,
    roles: Array.isArray(roles) ? roles.map(String) : [],
    ...{ firstSeenAt: firstSeenAt.toISOString(), lastSeenAt: updatedAt.toISOString() },
  }
}
