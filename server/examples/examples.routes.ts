import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { exampleContentSchema } from '../../workflows/trial/example.ts'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ExampleDocument } from './example-document.ts'

export interface ExampleRoutesDeps {
  collections: Pick<Collections, 'examples' | 'rules'>
  now: () => Date
}

const tag = 'examples'
const name = Type.String({ minLength: 1, maxLength: 120 })
const inRule = Type.Object({ rule: Type.String() })
const inExample = Type.Object({ rule: Type.String(), example: Type.String() })
const view = Type.Object({
  ...{ id: Type.String(), rule: Type.String(), name, revision: Type.Integer() },
  ...{ content: exampleContentSchema, createdAt: Type.String({ format: 'date-time' }) },
})
const all = '/api/rules/:rule/examples'
const most = 100

/** Tries that were kept with a rule; they are played again whenever the rule changes. */
export function examplesRoutes({ collections: { examples, rules }, now }: ExampleRoutesDeps): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: all, summary: 'The examples of a rule', tag, params: inRule },
      response: Type.Array(view),
      handler: async ({ params: { rule } }) =>
        (await examples.find({ rule }).sort({ createdAt: 1 }).limit(most).toArray()).map(exampleView),
    }),
    defineRoute({
      ...{ method: 'post', path: all, summary: 'Keep a try as an example', tag, params: inRule },
      ...{ status: 201, body: Type.Object({ name, content: exampleContentSchema }), response: view },
      handler: async ({ params: { rule }, body: { name, content } }) => {
        const known = await rules.findOne({ _id: rule }, { projection: { community: 1 } })
        if (!known) throw new Refusal('not-found', { detail: `There is no rule ${rule}.` })
        if ((await examples.countDocuments({ rule }, { limit: most })) >= most)
          throw new Refusal('invalid', { detail: `A rule has at most ${most} examples.` })
        const { community } = known
        const fresh: ExampleDocument = {
          ...{ _id: randomUUID(), format: 1, community, rule, name, content, revision: 1, createdAt: now() },
        }
        await examples.insertOne(fresh)
        return exampleView(fresh)
      },
    }),
    defineRoute({
      ...{ method: 'put', path: `${all}/:example`, summary: 'Change an example', tag, params: inExample },
      body: Type.Object({ basedOn: Type.Integer({ minimum: 1 }), name, content: exampleContentSchema }),
      response: view,
      handler: async ({ params: { rule, example }, body: { basedOn, name, content } }) => {
        const changed = await examples.findOneAndUpdate(
          { _id: example, rule, revision: basedOn },
          { $set: { name, content }, $inc: { revision: 1 } },
          { returnDocument: 'after' },
        )
        if (changed) return exampleView(changed)
        const theirs = await examples.findOne({ _id: example, rule })
        if (!theirs) throw new Refusal('not-found')
        throw new Refusal('changed-meanwhile', { yours: { basedOn, name }, theirs: exampleView(theirs) })
      },
    }),
    defineRoute({
      ...{ method: 'delete', path: `${all}/:example`, summary: 'Forget an example', tag, params: inExample },
      handler: async ({ params: { rule, example } }) => {
        const { deletedCount } = await examples.deleteOne({ _id: example, rule })
        if (deletedCount === 0) throw new Refusal('not-found')
      },
    }),
  ]
}

function exampleView({ _id: id, rule, name, content, revision, createdAt }: ExampleDocument) {
  return { id, rule, name, content, revision, createdAt: createdAt.toISOString() }
}
