import { Type } from 'typebox'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { RulesDeps } from './rule-store.ts'
import { revisionSummary, revisionSummarySchema, revisionViewSchema } from './rule-views.ts'

const tag = 'rules'
const mostAtOnce = 200

/** Drafts as they were saved, one by one: written by saving, read here, changed by nobody. */
export function revisionRoutes({ collections }: Pick<RulesDeps, 'collections'>): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/rules/:rule/revisions', summary: 'Saved drafts, newest first', tag },
      params: Type.Object({ rule: Type.String() }),
      response: Type.Array(revisionSummarySchema),
      handler: async ({ params: { rule } }) => {
        const found = await collections.revisions
          .find({ rule }, { projection: { draft: 0 } })
          .sort({ revision: -1 })
          .limit(mostAtOnce)
          .toArray()
        return found.map(revisionSummary)
      },
    }),
    defineRoute({
      ...{ method: 'get', path: '/api/rules/:rule/revisions/:revision', summary: 'One saved draft', tag },
      params: Type.Object({ rule: Type.String(), revision: Type.Integer({ minimum: 1 }) }),
      response: revisionViewSchema,
      handler: async ({ params: { rule, revision } }) => {
        const found = await collections.revisions.findOne({ rule, revision })
        if (!found)
          throw new Refusal('not-found', { detail: `The rule ${rule} has no saved draft ${revision}.` })
        return { ...revisionSummary(found), draft: found.draft }
      },
    }),
  ]
}
