import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLedger } from '../../test/kit/a-ledger.ts'

let ledger: Awaited<ReturnType<typeof aLedger>>
beforeAll(async () => {
  ledger = await aLedger()
})
afterAll(() => ledger.close())

it('a crowd of welcomes stands in its own lane: a ban goes first, and then the crowd in its turn', async () => {
  const { perform, anOrder } = await ledger.connected({ rate: { perSecond: 10, burst: 10 } })
  const crowd = await Promise.all(
    Array.from({ length: 50 }, () => anOrder('send-message', { purpose: 'engagement' })),
  )
  const answers = await Promise.all(crowd.map(perform))
  const waiting = answers.flatMap((answer) => (answer.is === 'again' ? [answer] : []))
  expect(answers.length - waiting.length).toBeLessThanOrEqual(2)
  const last = Math.max(...waiting.map(({ at }) => at.getTime())) - ledger.now().getTime()
  expect(last).toBeGreaterThan(20_000)

  const ban = await anOrder('ban')
  expect(await perform(ban)).toMatchObject({ outcome: { is: 'done' } })
  const help = await anOrder('reply', { purpose: 'service' })
  expect(await perform(help)).toMatchObject({ outcome: { is: 'done' } })

  // Each keeps the moment it was given, and nobody has to ask for another.
  ledger.pass(last)
  const later = await Promise.all(crowd.map(perform))
  expect(later.filter(({ is }) => is !== 'answered')).toEqual([])
  expect(crowd.map(({ key }) => ledger.platform.deeds(key))).toEqual(crowd.map(() => 1))
})

it('after a platform was silent, safety comes first, then what helps, then what welcomes', async () => {
  const { perform, anOrder } = await ledger.connected()
  ledger.platform.misbehave('error', 5)
  for (let times = 0; times < 5; times += 1) await perform(await anOrder('reply'))
  const welcome = await anOrder('send-message', { purpose: 'engagement' })
  const help = await anOrder('reply', { purpose: 'service' })
  const ban = await anOrder('ban')
  const comes = async (order: typeof ban) => {
    const answer = await perform(order)
    return answer.is === 'again' ? answer.at.getTime() : 0
  }
  const [last, then, first] = [await comes(welcome), await comes(help), await comes(ban)]
  expect([first < then, then < last, first > ledger.now().getTime()]).toEqual([true, true, true])
  ledger.pass(first - ledger.now().getTime())
  expect(await perform(ban)).toMatchObject({ outcome: { is: 'done' } })
})
