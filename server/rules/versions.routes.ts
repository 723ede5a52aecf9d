import { Type } from 'typebox'
import { defineRoute, type Route } from '../http/route.ts'
import { changeRule, findRule, findVersion, type RulesDeps } from './rule-store.ts'
import {
  ruleView,
  ruleViewSchema,
  versionSummary,
  versionSummarySchema,
  versionViewSchema,
} from './rule-views.ts'

const tag = 'rules'
const params = Type.Object({ rule: Type.String() })
const versionParams = Type.Object({ rule: Type.String(), version: Type.Integer({ minimum: 1 }) })

/** What was published: never changed, may be made the draft again. */
export function versionRoutes(deps: RulesDeps): Route[] {
  const { collections, check } = deps
  return [
    defineRoute({
      ...{
        method: 'get',
        path: '/api/rules/:rule/versions',
        summary: 'Published versions, newest first',
        tag,
      },
      ...{ params, response: Type.Array(versionSummarySchema) },
      handler: async ({ params: { rule } }) => {
        await findRule(collections, rule)
        const found = await collections.versions.find({ rule }).sort({ version: -1 }).toArray()
        return found.map(versionSummary)
      },
    }),
    defineRoute({
      ...{
        method: 'get',
        path: '/api/rules/:rule/versions/:version',
        summary: 'One version with its graph',
        tag,
      },
      ...{ params: versionParams, response: versionViewSchema },
      handler: async ({ params: { rule, version } }) => {
        const found = await findVersion(collections, rule, version)
        return { ...versionSummary(found), graph: found.graph }
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/api/rules/:rule/restore', summary: 'Make a version the draft again', tag },
      ...{ params, response: ruleViewSchema },
      body: Type.Object({ basedOn: Type.Integer({ minimum: 1 }), version: Type.Integer({ minimum: 1 }) }),
      handler: async ({ params: { rule }, body: { basedOn, version } }) => {
        const { graph } = await findVersion(collections, rule, version)
        const changed = await changeRule(deps, rule, basedOn, { draft: graph })
        return ruleView(changed, check(changed.draft))
      },
    }),
  ]
}
