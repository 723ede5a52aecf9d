import { Type } from 'typebox'
import type { MeetingProblem } from '../../workflows/graph/checks/across-rules/rule-among-others.ts'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { typedAs } from '../http/typed-as.ts'
import { findRule } from './rule-store.ts'
import { problemSchema } from './rule-views.ts'
import { type MeetingDeps, rulesThatMeet } from './rules-that-meet.ts'

const other = Type.Object({ rule: Type.String(), name: Type.String(), node: Type.Optional(Type.String()) })
const meetingProblem = typedAs<MeetingProblem>(
  'MeetingProblem',
  Type.Intersect([problemSchema, Type.Object({ others: Type.Array(other) })]),
)

/** What comes of a rule together with the others: asked before it is published. */
export function meetingRoutes(deps: MeetingDeps): Route[] {
  return [
    defineRoute({
      ...{ method: 'post', path: '/api/rules/:rule/meet', tag: 'rules' },
      summary:
        'What comes of a draft together with the live rules: contradictions, circles, what never happens',
      params: Type.Object({ rule: Type.String() }),
      body: Type.Object({ draft: ruleGraphSchema }),
      response: Type.Object({ problems: Type.Array(meetingProblem) }),
      handler: async ({ params: { rule }, body: { draft } }) => ({
        problems: await rulesThatMeet(deps, await findRule(deps.collections, rule), draft),
      }),
    }),
  ]
}
