import { Type } from 'typebox'
import { type RuleGraph, ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { compileTest } from '../http/validation.ts'
import type { RuleDocument } from '../mongo/rule-documents.ts'
import { checkPatterns } from './check-patterns.ts'
import { publishRule } from './publish-rule.ts'
import { changeRule, createRule, findRule, type RulesDeps, removeRule, switchRule } from './rule-store.ts'
import { problemSchema, ruleSummary, ruleSummarySchema, ruleView, ruleViewSchema } from './rule-views.ts'

const tag = 'rules'
const params = Type.Object({ rule: Type.String() })
const basedOn = Type.Integer({ minimum: 1 })
const name = Type.String({ minLength: 1, maxLength: 200 })
const by = Type.Optional(Type.String({ maxLength: 120 }))
/** Where people find it in the list. */
const shelf = {
  folder: Type.Optional(Type.String({ maxLength: 200 })),
  tags: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 20, uniqueItems: true }),
  ),
  owner: Type.Optional(Type.String({ maxLength: 200 })),
}

/** Rules: list, draw, check, publish, switch. */
export function rulesRoutes(deps: RulesDeps): Route[] {
  const { collections, check } = deps
  const view = (rule: RuleDocument) => ruleView(rule, check(rule.draft))
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/rules', summary: 'The rules of a community', tag },
      query: Type.Object({ community: Type.Optional(Type.String()) }),
      response: Type.Array(ruleSummarySchema),
      handler: async ({ query: { community } }) => {
        const found = await collections.rules
          .find(community ? { community } : {})
          .sort({ name: 1 })
          .toArray()
        return found.map(ruleSummary)
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/api/rules', summary: 'A new rule, as a draft', tag },
      body: Type.Object({
        ...{ community: Type.String(), name, by, ...shelf },
        draft: Type.Optional(ruleGraphSchema),
      }),
      ...{ response: ruleViewSchema, status: 201 },
      handler: async ({ body: { draft = emptyGraph, ...rest } }) =>
        view(await createRule(deps, { ...rest, draft })),
    }),
    defineRoute({
      ...{ method: 'post', path: '/api/rules/check', summary: 'The problems of a graph, saved nowhere', tag },
      body: Type.Object({ draft: Type.Unknown() }),
      response: Type.Object({ problems: Type.Array(problemSchema) }),
      handler: async ({ body: { draft } }) => {
        const problems = check(draft)
        const whole = isGraph(draft) ? await checkPatterns(draft) : []
        return { problems: [...problems, ...whole] }
      },
    }),
    defineRoute({
      ...{ method: 'get', path: '/api/rules/:rule', summary: 'A rule with its draft and problems', tag },
      ...{ params, response: ruleViewSchema },
      handler: async ({ params: { rule } }) => view(await findRule(collections, rule)),
    }),
    defineRoute({
      ...{ method: 'put', path: '/api/rules/:rule/draft', summary: 'Save the draft as a new revision', tag },
      ...{ params, response: ruleViewSchema },
      body: Type.Object({ basedOn, by, name: Type.Optional(name), draft: ruleGraphSchema }),
      handler: async ({ params: { rule }, body: { basedOn, by, ...change } }) =>
        view(await changeRule(deps, rule, basedOn, change, by)),
    }),
    defineRoute({
      ...{ method: 'put', path: '/api/rules/:rule', summary: 'Name, folder, tags and owner', tag },
      ...{ params, response: ruleSummarySchema },
      body: Type.Object({ basedOn, name: Type.Optional(name), ...shelf }),
      handler: async ({ params: { rule }, body: { basedOn, ...change } }) =>
        ruleSummary(await changeRule(deps, rule, basedOn, change)),
    }),
    defineRoute({
      ...{ method: 'delete', path: '/api/rules/:rule', summary: 'Remove a rule that is not live', tag },
      ...{ params, query: Type.Object({ basedOn }) },
      handler: async ({ params: { rule }, query }) => removeRule(deps, rule, query.basedOn),
    }),
    defineRoute({
      ...{
        method: 'post',
        path: '/api/rules/:rule/publish',
        summary: 'Make the draft the live version',
        tag,
      },
      ...{ params, response: ruleViewSchema },
      body: Type.Object({
        basedOn,
        note: Type.Optional(Type.String({ maxLength: 2000 })),
        /** Answers 409 with the problems when other live rules contradict it, start it in a circle, or are never reached. */
        stopIfRulesMeet: Type.Optional(Type.Boolean()),
        /** Publishes although examples of the rule no longer hold; without it that is answered with 409. */
        despiteExamples: Type.Optional(Type.Boolean()),
      }),
      handler: async ({ params: { rule }, body: { note = '', ...order } }) =>
        view(await publishRule(deps, rule, { note, ...order })),
    }),
    defineRoute({
      ...{ method: 'post', path: '/api/rules/:rule/switch-off', summary: 'No new runs from now on', tag },
      ...{ params, response: ruleSummarySchema },
      body: Type.Object({ basedOn: Type.Optional(basedOn) }),
      handler: async ({ params: { rule }, body }) =>
        ruleSummary(await switchRule(deps, rule, null, body.basedOn)),
    }),
    defineRoute({
      ...{
        method: 'post',
        path: '/api/rules/:rule/switch-on',
        summary: 'Live again, the newest or the given version',
        tag,
      },
      ...{ params, response: ruleSummarySchema },
      body: Type.Object({
        basedOn: Type.Optional(basedOn),
        version: Type.Optional(Type.Integer({ minimum: 1 })),
      }),
      handler: async ({ params: { rule }, body }) => {
        const { latest } = await findRule(collections, rule)
        return ruleSummary(await switchRule(deps, rule, body.version ?? latest, body.basedOn))
      },
    }),
  ]
}

const emptyGraph = { format: 1 as const, settings: defaultSettings, nodes: [], edges: [], layout: {} }

const isGraph = compileTest<RuleGraph>(ruleGraphSchema)
