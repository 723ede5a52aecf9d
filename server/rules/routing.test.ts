import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { compileRule } from '../../workflows/plan/compile-rule.ts'
import { createLiveRules } from '../ingest/live-rules.ts'
import { createPlanCache } from '../runs/plan-cache.ts'
import { type AnnounceRouting, announceRouting } from './announce-routing.ts'
import { routingRoutes } from './routing.routes.ts'
import { rulesRoutes } from './rules.routes.ts'

const draft = aRule(smallCatalog).on('post-created').then('hide').build()
const failed = (error: unknown) => process.stderr.write(`${String(error)}\n`)
const now = () => new Date()

let mongo: TestMongo
let api: TestApi
let here: AnnounceRouting
let elsewhere: AnnounceRouting
beforeAll(async () => {
  mongo = await aMongo()
  const { collections } = mongo
  const aProcess = () => {
    const liveRules = createLiveRules(collections, createPlanCache(collections), smallCatalog)
    const process = announceRouting({ collections, liveRules, now, failed })
    process.stop()
    return process
  }
  here = aProcess()
  elsewhere = aProcess()
  const rules = {
    ...{ collections, now, check: () => [] },
    compile(graph: typeof draft) {
      const compiled = compileRule(graph, smallCatalog, (text) => String(text.length))
      if (compiled.ok) return compiled.plan
      throw new Error('The graph has problems')
    },
  }
  api = await anApi([...rulesRoutes(rules), ...routingRoutes({ collections, routing: here, now })])
  await collections.communities.insertOne({
    ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], timeZone: 'UTC', revision: 1 },
    ...{ mode: { name: 'normal', until: null, by: 'system' }, emergencyStop: null },
  })
})
afterAll(async () => {
  await api?.close()
  await mongo?.close()
})

it('calls a version live only once every process routes to it', async () => {
  const { id } = (await api.call('POST', '/api/rules', { community: 'demo', name: 'Spam', draft })).body
  const routing = async () => (await api.call('GET', `/api/rules/${id}/routing`)).body
  expect(await routing()).toMatchObject({ live: null, routed: null, confirmed: true })
  await elsewhere.load('demo')
  await api.call('POST', `/api/rules/${id}/publish`, { basedOn: 1 })
  expect(await routing()).toMatchObject({ live: 1, routed: null, confirmed: false })
  await elsewhere.load('demo')
  expect(await routing()).toMatchObject({ live: 1, routed: 1, confirmed: true, processes: [1, 1] })
})
