import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCatalog } from '../../nodes/catalog.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi } from '../../test/kit/an-api.ts'
import { tinyCatalog, tinyPlan } from '../../test/kit/tiny-catalog.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { createApiClient } from '../cli/api-client.ts'
import { nodeFindings } from '../cli/doctor.ts'
import { runDocument } from '../runs/run-state.ts'
import { neededNodesRoutes } from './needed-nodes.routes.ts'
import { missingNodes, refuseOlderNodes } from './needed-nodes.ts'

/** A build in which `hide` has moved on to its second version. */
const catalog = createCatalog(
  tinyCatalog
    .all()
    .map((entry) =>
      entry.definition.type === 'hide'
        ? { ...entry, definition: { ...entry.definition, version: 2 } }
        : entry,
    ),
)

describe('nodes that stored plans need', () => {
  let mongo: TestMongo
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  const store = async (plan: Plan) => {
    await mongo.collections.plans.insertOne({ _id: plan.hash, plan })
    return plan.hash
  }
  const openRun = async (id: string, plan: string) => {
    const run = {
      ...{
        id,
        rule: 'rule',
        version: 1,
        plan,
        community: 'demo',
        event: id,
        key: id,
        tokens: [],
        frames: [],
      },
      ...{ visits: {}, answers: {}, outputs: {}, trail: [], status: 'running' as const },
    }
    const now = new Date()
    await mongo.collections.runs.insertOne(runDocument({ run, purpose: 'service', order: 0 }, 'c', now, now))
  }

  it('are known, or nobody needs them: nothing is missing', async () => {
    await store(tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] }, { purpose: 'safety' }))
    await openRun('fine', await store(tinyPlan({ start: ['post', {}] })))
    expect(await missingNodes(mongo.collections, catalog)).toEqual([])
    await refuseOlderNodes(mongo.collections, catalog)
  })

  it('of a newer build are named, and do not keep Steward from starting: their runs are handed back', async () => {
    await openRun(
      'newer',
      await store(tinyPlan({ start: ['post', { event: 'a' }], a: ['from-the-future', {}] })),
    )
    expect(await missingNodes(mongo.collections, catalog)).toEqual([
      { type: 'from-the-future', version: 1, is: 'newer' },
    ])
    await refuseOlderNodes(mongo.collections, catalog)
  })

  it('of an older build keep Steward from starting with a sentence, and doctor names them', async () => {
    await openRun('older', await store(tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] })))
    await expect(refuseOlderNodes(mongo.collections, catalog)).rejects.toThrow(
      /need hide version 1, and this/,
    )
    const api = await anApi(neededNodesRoutes({ collections: mongo.collections, catalog }))
    const findings = await nodeFindings(createApiClient(api.url))
    await api.close()
    expect(findings).toEqual([
      expect.objectContaining({ well: false, line: expect.stringContaining('from-the-future version 1') }),
      expect.objectContaining({ well: false, line: expect.stringContaining('hide version 1') }),
    ])
  })
})
