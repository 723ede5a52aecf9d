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
