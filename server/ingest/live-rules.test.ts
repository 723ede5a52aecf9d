import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { raiseRouting, routingHoldsMs } from '../rules/routing-revision.ts'
import { createPlanCache } from '../runs/plan-cache.ts'
import { createLiveRules } from './live-rules.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
})
afterAll(() => mongo.close())

const aProcess = () => createLiveRules(mongo.collections, createPlanCache(mongo.collections), smallCatalog)

it('goes by a revision once read for a moment, and reads it again after', async () => {
  const liveRules = aProcess()
  const find = vi.spyOn(mongo.collections.routing, 'find')
  for (let batch = 0; batch < 20; batch += 1) await liveRules(['often'])
  const atOnce = find.mock.calls.length
  expect(atOnce).toBeLessThan(20)
  await pause(routingHoldsMs)
  await liveRules(['often'])
  expect(find.mock.calls.length).toBe(atOnce + 1)
  find.mockRestore()
})

it('a look that began before a change and took long takes nothing back', async () => {
  const liveRules = aProcess()
  const { communities } = mongo.collections
  const real = communities.findOne.bind(communities)
  let slow: Promise<unknown> | undefined
  let goOn = () => {}
  const gate = new Promise<void>((open) => {
    goOn = open
  })
  const findOne = vi.spyOn(communities, 'findOne').mockImplementation(async (filter, options) => {
    const { calls } = findOne.mock
    if (calls.length === 1) await gate
    else if (JSON.stringify(filter).includes('other')) {
      goOn()
      await slow
    }
    return real(filter ?? {}, options)
  })
  slow = liveRules(['changed'])
  await vi.waitFor(() => expect(findOne).toHaveBeenCalledOnce())
  await raiseRouting(mongo.collections, 'changed')
  const seen = await liveRules(['changed', 'other'])
  findOne.mockRestore()
  expect(seen.get('changed')?.revision).toBe(1)
})

it('what was raised is seen by every process from its acknowledgement on', async () => {
  const processes = [aProcess(), aProcess(), aProcess()]
  const revisions = () =>
    Promise.all(processes.map(async (liveRules) => (await liveRules(['demo'])).get('demo')?.revision))
  for (const revision of [1, 2, 3]) {
    await revisions()
    await raiseRouting(mongo.collections, 'demo')
    expect(await revisions()).toEqual([revision, revision, revision])
  }
})
