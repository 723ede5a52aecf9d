import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { compileRule } from '../../workflows/plan/compile-rule.ts'
import { meetingRoutes } from './meeting.routes.ts'
import { rulesRoutes } from './rules.routes.ts'
import { rulesThatMeet } from './rules-that-meet.ts'

let mongo: TestMongo
let api: TestApi
const catalog = await loadCatalog()
const words = { words: ['casino'] }
const hides = aRule(catalog).on('post-created').when('text-contains', words).then('hide').build()
const replies = aRule(catalog).on('post-created').when('text-contains', words).then('reply').build()

beforeAll(async () => {
  mongo = await aMongo()
  const { collections } = mongo
  await collections.communities.insertOne({
    ...{
      _id: 'demo',
      format: 1,
      name: 'Demo',
      ruleOrder: [],
      mode: { name: 'normal', until: null, by: 'x' },
    },
    ...{ emergencyStop: null, timeZone: 'UTC', revision: 1 },
  })
  const compile = (graph: RuleGraph) => {
    const compiled = compileRule(graph, catalog, (text) => String(text.length))
    if (compiled.ok) return compiled.plan
    throw new Error('The graph has problems')
  }
  api = await anApi([
    ...meetingRoutes({ collections, catalog }),
    ...rulesRoutes({
      ...{ collections, compile, now: () => new Date() },
      check: (graph) => checkGraph(graph, catalog).problems,
      meet: (rule) => rulesThatMeet({ collections, catalog }, rule, rule.draft),
    }),
  ])
})
afterAll(async () => {
  await api?.close()
  await mongo?.close()
})

const begin = async (name: string, draft: RuleGraph): Promise<string> =>
  (await api.call('POST', '/api/rules', { community: 'demo', name, draft })).body.id
const publish = (id: string, more: object) =>
  api.call('POST', `/api/rules/${id}/publish`, { basedOn: 1, ...more })

it('says before publishing which live rules get in the way, stops when asked to, and goes on when told', async () => {
  const hiding = await begin('Spam', hides)
  expect((await publish(hiding, { stopIfRulesMeet: true })).status).toBe(200)
  const replying = await begin('Answers', replies)
  const asked = await api.call('POST', `/api/rules/${replying}/meet`, { draft: replies })
  expect(asked.body.problems).toMatchObject([
    {
      code: 'rules-do-not-contradict',
      node: 'reply',
      others: [{ rule: hiding, name: 'Spam', node: 'hide' }],
    },
  ])
  const refused = await publish(replying, { stopIfRulesMeet: true })
  expect([refused.status, refused.body.code, refused.body.problems.length]).toEqual([409, 'rules-meet', 1])
  expect((await publish(replying, {})).status).toBe(200)
})

it('says nothing about rules that are off', async () => {
  const replying = await begin('Thanks', replies)
  await mongo.collections.rules.updateMany({}, { $set: { live: null } })
  const { body } = await api.call('POST', `/api/rules/${replying}/meet`, { draft: replies })
  expect(body.problems).toEqual([])
})
