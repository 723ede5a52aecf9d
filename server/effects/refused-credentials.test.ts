import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLedger } from '../../test/kit/a-ledger.ts'
import { putConnection } from '../communities/connection-store.ts'
import type { PlatformAnswer } from '../connectors/contract.ts'

let ledger: Awaited<ReturnType<typeof aLedger>>
beforeAll(async () => {
  ledger = await aLedger()
})
afterAll(() => ledger.close())
const schemas = { configSchema: { type: 'object' }, credentialSchema: { type: 'object' } }

it('refused credentials hold the effects of a connection, with one notice, until new ones are saved', async () => {
  const { connection, perform, anOrder } = await ledger.connected()
  const { connections, tasks } = ledger.collections
  const orders = await Promise.all([anOrder('reply'), anOrder('ban'), anOrder('hide')])
  ledger.platform.misbehave('unauthorised', 3)
  for (const answer of await Promise.all(orders.map(perform))) {
    expect(answer).toMatchObject({ is: 'again', why: 'refused' })
  }
  expect(await connections.findOne({ _id: connection })).toMatchObject({ broken: { code: 'auth' } })
  expect(await tasks.countDocuments({ _id: { $regex: `^notice/broken/${connection}` } })).toBe(1)

  // From now on nothing is even tried.
  const before = ledger.platform.asked.length
  const [first] = orders
  if (first) expect(await perform(first)).toMatchObject({ is: 'again', why: 'refused' })
  expect(ledger.platform.asked).toHaveLength(before)

  ledger.platform.behave()
  const deps = { ...ledger, connector: () => schemas }
  const fresh = { basedOn: 1, community: 'demo', name: connection, platform: 'test' }
  await putConnection(deps, connection, { ...fresh, credentials: { token: 'new' } })
  expect(await connections.findOne({ _id: connection })).toMatchObject({ broken: null })
  for (const order of orders) {
    expect(await perform(order)).toMatchObject({ outcome: { is: 'done' } })
    expect(ledger.platform.deeds(order.key)).toBe(1)
  }
})

it('an answer to the old credentials, come late, does not speak against the new ones', async () => {
  const refused = Promise.withResolvers<PlatformAnswer>()
  const sent = Promise.withResolvers<void>()
  const { connection, perform, anOrder } = await ledger.connected({
    act: () => {
      sent.resolve()
      return refused.promise
    },
  })
  const sending = perform(await anOrder('reply'))
  await sent.promise
  const fresh = { basedOn: 1, community: 'demo', name: connection, platform: 'test' }
  await putConnection({ ...ledger, connector: () => schemas }, connection, {
    ...{ ...fresh, credentials: { token: 'new' } },
  })
  refused.resolve({ is: 'refused', code: 'auth', message: 'The token is not taken.' })
  expect(await sending).toMatchObject({ is: 'again' })
  expect(await ledger.collections.connections.findOne({ _id: connection })).toMatchObject({ broken: null })
})

it('credentials that can not be opened keep an effect back; the log tells of which run, and it comes again', async () => {
  const told: unknown[] = []
  const openSecret = async () => {
    throw new Error('sealed with another key')
  }
  const failed = (error: unknown, about = {}) => void told.push(String(error), about)
  const { perform, anOrder } = await ledger.connected({}, { openSecret, failed })
  const order = await anOrder('reply')
  expect(await perform(order)).toMatchObject({ is: 'again', why: 'steward' })
  expect(told).toEqual([
    'Error: sealed with another key',
    { run: order.run._id, event: order.event.id, rule: 'rule' },
  ])
  expect(ledger.platform.deeds(order.key)).toBe(0)
})
