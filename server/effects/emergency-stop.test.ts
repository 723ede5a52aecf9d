import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLedger } from '../../test/kit/a-ledger.ts'
import type { PlatformAnswer } from '../connectors/contract.ts'

let ledger: Awaited<ReturnType<typeof aLedger>>
beforeAll(async () => {
  ledger = await aLedger()
})
afterAll(() => ledger.close())

/** A connection whose first request answers when the test says so. */
async function slowly() {
  const answer = Promise.withResolvers<PlatformAnswer>()
  const sent = Promise.withResolvers<void>()
  const acted: string[] = []
  const connected = await ledger.connected({
    async act({ key }) {
      acted.push(key)
      sent.resolve()
      return answer.promise
    },
  })
  return { ...connected, acted, sent: sent.promise, done: () => answer.resolve({ is: 'done', receipt: {} }) }
}

it.each(['connection', 'community'] as const)(
  'Stop pressed on the %s during an effect: that one gets its receipt, the next is held until the stop is lifted',
  async (on) => {
    const { connection, perform, anOrder, acted, sent, done } = await slowly()
    const { communities, connections } = ledger.collections
    const press = (emergencyStop: { since: Date; by: string } | null) =>
      on === 'community'
        ? communities.updateOne({ _id: 'demo' }, { $set: { emergencyStop } })
        : connections.updateOne({ _id: connection }, { $set: { emergencyStop } })
    const first = await anOrder('hide')
    const next = await anOrder('reply')

    const under = perform(first)
    await sent
    await press({ since: ledger.now(), by: 'Eva' })
    done()
    expect(await under).toMatchObject({ is: 'answered', outcome: { is: 'done' } })
    expect(await perform(next)).toMatchObject({ is: 'again', why: 'stopped' })
    expect(acted).toEqual([first.key])

    await press(null)
    expect(await perform(next)).toMatchObject({ is: 'answered', outcome: { is: 'done' } })
    expect(acted).toEqual([first.key, next.key])
  },
)
