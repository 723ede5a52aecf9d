import { type Static, Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import { findRule } from './rule-store.ts'

const tag = 'rules'
/** A browser tells that it is here every few seconds; who was not heard for this long has left. */
const stillHereMs = 25_000

const person = Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' })
const other = Type.Object({
  person,
  name: Type.String(),
  node: Type.Union([Type.String(), Type.Null()]),
})

/** Who else has a rule open. A courtesy: what keeps work safe is the revision that every write is based on. */
export function presenceRoutes({
  collections,
  now,
}: {
  collections: Pick<Collections, 'rules' | 'presence'>
  now: () => Date
}): Route[] {
  const { presence } = collections
  const othersOf = async (rule: string, me: string): Promise<Static<typeof other>[]> => {
    const since = new Date(now().getTime() - stillHereMs)
    const found = await presence
      .find({ rule, at: { $gt: since } })
      .sort({ name: 1 })
      .limit(50)
      .toArray()
    return found.flatMap(({ person, name, node }) => (person === me ? [] : [{ person, name, node }]))
  }
  return [
    defineRoute({
      ...{
        method: 'put',
        path: '/api/rules/:rule/presence',
        summary: 'I have this rule open; who else?',
        tag,
      },
      params: Type.Object({ rule: Type.String() }),
      body: Type.Object({
        person,
        name: Type.String({ maxLength: 120 }),
        node: Type.Union([Type.String({ maxLength: 64 }), Type.Null()]),
      }),
      response: Type.Object({ revision: Type.Integer(), others: Type.Array(other) }),
      handler: async ({ params: { rule }, body: { person, name, node } }) => {
        const { community, revision } = await findRule(collections, rule)
        await presence.updateOne(
          { _id: `${rule}/${person}` },
          { $set: { community, rule, person, name, node, at: now() } },
          { upsert: true },
        )
        return { revision, others: await othersOf(rule, person) }
      },
    }),
    defineRoute({
      ...{
        method: 'delete',
        path: '/api/rules/:rule/presence/:person',
        summary: 'I have left this rule',
        tag,
      },
      params: Type.Object({ rule: Type.String(), person }),
      handler: async ({ params: { rule, person } }) => {
        await presence.deleteOne({ _id: `${rule}/${person}` })
      },
    }),
  ]
}
