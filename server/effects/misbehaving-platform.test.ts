import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aLedger } from '../../test/kit/a-ledger.ts'
import type { Misdeed } from '../../test/kit/a-platform.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { playStory } from '../../test/kit/play-story.ts'
import { claimName } from './claim-name.ts'

let ledger: Awaited<ReturnType<typeof aLedger>>
beforeAll(async () => {
  ledger = await aLedger()
})
afterAll(() => ledger.close())
const waitOf = (answer: { is: string; at?: Date }) =>
  answer.at === undefined ? null : answer.at.getTime() - ledger.now().getTime()

describe('on a platform that limits us, an effect', () => {
  it('waits as long as it is asked to, and is then done once', async () => {
    const { perform, anOrder } = await ledger.connected()
    const order = await anOrder('reply')
    ledger.platform.misbehave('rate-limited')
    const limited = await perform(order)
    expect(limited).toMatchObject({ is: 'again', why: 'rate' })
    expect(waitOf(limited)).toBe(2_000)
    ledger.pass(2_000)
    expect(await perform(order)).toMatchObject({ outcome: { is: 'done' } })
    expect(ledger.platform.deeds(order.key)).toBe(1)
  })

  it('holds back the others on that connection too, and no other connection', async () => {
    const { perform, anOrder } = await ledger.connected()
    const other = await ledger.connected()
    ledger.platform.misbehave('rate-limited')
    await perform(await anOrder('reply'))
    const next = await anOrder('ban')
    expect(waitOf(await perform(next))).toBeGreaterThanOrEqual(2_000)
    expect(ledger.platform.asked).not.toContain(next.key)
    expect(await other.perform(await other.anOrder('ban'))).toMatchObject({ outcome: { is: 'done' } })
    ledger.pass(3_000)
    expect(await perform(next)).toMatchObject({ outcome: { is: 'done' } })
  })

  it('does not open the breaker: a platform that answers is not down', async () => {
    const { perform, anOrder, connection } = await ledger.connected()
    for (let times = 0; times < 7; times += 1) {
      ledger.platform.misbehave('rate-limited')
      await perform(await anOrder('reply'))
      ledger.pass(5_000)
    }
    expect(await ledger.collections.limits.findOne({ _id: `breaker/${connection}` })).toBeNull()
    expect(await perform(await anOrder('reply'))).toMatchObject({ outcome: { is: 'done' } })
  })
})

describe('on a platform that fails, an effect', () => {
  it('backs off, and after five failures in a row the connection is left alone until one succeeds', async () => {
    const { perform, anOrder, connection } = await ledger.connected()
    const order = await anOrder('reply')
    const waits: (number | null)[] = []
    for (let times = 0; times < 5; times += 1) {
      ledger.platform.misbehave('error')
      const answer = await perform(order)
      expect(answer).toMatchObject({ is: 'again', why: 'temporary' })
      waits.push(waitOf(answer))
      ledger.pass(waitOf(answer) ?? 0)
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000])

    const others = await anOrder('ban')
    const held = await perform(others)
    expect(held).toMatchObject({ is: 'again', why: 'breaker' })
    expect(ledger.platform.asked).not.toContain(others.key)
    ledger.pass(30_000)
    expect(await perform(order)).toMatchObject({ outcome: { is: 'done' } })
    expect(await ledger.collections.limits.findOne({ _id: `breaker/${connection}` })).toBeNull()
    expect(await perform(others)).toMatchObject({ outcome: { is: 'done' } })
    expect([order, others].map(({ key }) => ledger.platform.deeds(key))).toEqual([1, 1])
  })

  it('opens the breaker again at the first failure after the time is over', async () => {
    const { perform, anOrder } = await ledger.connected()
    const order = await anOrder('reply')
    ledger.platform.misbehave('error', 6)
    for (let times = 0; times < 5; times += 1) await perform(order)
    ledger.pass(30_000)
    await perform(order)
    expect(await perform(await anOrder('reply'))).toMatchObject({ is: 'again', why: 'breaker' })
    ledger.pass(30_000)
    expect(await perform(order)).toMatchObject({ outcome: { is: 'done' } })
  })

  it('leaves the connection alone for longer the longer it has been away, two minutes at most', async () => {
    const { perform, anOrder } = await ledger.connected()
    const order = await anOrder('reply')
    ledger.platform.misbehave('error', 7)
    for (let times = 0; times < 5; times += 1) await perform(order)
    ledger.pass(600_000)
    await perform(order)
    ledger.pass(110_000)
    expect(await perform(await anOrder('reply'))).toMatchObject({ is: 'again', why: 'breaker' })
    ledger.pass(10_000)
    expect(await perform(order)).toMatchObject({ is: 'again', why: 'temporary' })
  })

  it('one goes first when the time of the breaker is over, and the others wait for what comes of it', async () => {
    const { perform, anOrder } = await ledger.connected()
    ledger.platform.misbehave('error', 5)
    for (let times = 0; times < 5; times += 1) await perform(await anOrder('reply'))
    ledger.pass(30_000)
    const crowd = await Promise.all(Array.from({ length: 8 }, () => anOrder('reply')))
    const first = await Promise.all(crowd.map(perform))
    expect(first.filter(({ is }) => is === 'answered')).toHaveLength(1)
    expect(ledger.platform.asked.filter((key) => crowd.some((order) => order.key === key))).toHaveLength(1)
    for (const order of crowd) expect(await perform(order)).toMatchObject({ outcome: { is: 'done' } })
  })

  it('a refusal between two failures is an answer: they are not in a row', async () => {
    const { perform, anOrder, connection } = await ledger.connected()
    ledger.platform.misbehave('error', 4)
    for (let times = 0; times < 4; times += 1) await perform(await anOrder('reply'))
    ledger.platform.misbehave('rate-limited')
    await perform(await anOrder('reply'))
    ledger.pass(10_000)
    ledger.platform.misbehave('error')
    await perform(await anOrder('reply'))
    expect(await ledger.collections.limits.findOne({ _id: `breaker/${connection}` })).toMatchObject({
      count: 1,
    })
  })

  it('is given up after its time, and the rule goes on by the port for that', async () => {
    const { perform, anOrder } = await ledger.connected()
    const order = await anOrder('hide', { giveUpAfter: 'PT1M' })
    ledger.platform.misbehave('error', 2)
    expect(await perform(order)).toMatchObject({ is: 'again' })
    ledger.pass(61_000)
    const answer = await perform(order)
    expect(answer).toMatchObject({ is: 'answered', outcome: { is: 'failed', code: 'gave-up' } })
    expect(await perform(order)).toEqual(answer)
    expect(ledger.platform.deeds(order.key)).toBe(0)

    const catalog = await loadCatalog()
    const rule = aRule(catalog)
      .on('post-created')
      .then('hide')
      .from('hide', 'failed')
      .then('notify-team', { text: 'Please look.' })
      .build()
    const told = playStory({
      ...{ catalog, rule, event: anEvent('post.created') },
      outcome: ({ verb }) =>
        verb === 'hide' && answer.is === 'answered' ? answer.outcome : { is: 'done', receipt: {} },
    })
    expect(told.effects.map(({ verb }) => verb)).toEqual(['hide', 'notify-team'])
  })
})

describe('when nobody knows whether it was done', () => {
  /** Short enough to be waited for, long enough for a busy machine. */
  const timeoutMs = 1_500
  const lost: Misdeed[] = ['half', 'after-deed', 'silent-deed']
  it.each(lost)('a deed whose answer was lost by %s is found, and not done twice', async (misdeed) => {
    const { anOrder, untilAnswered } = await ledger.connected({ timeoutMs })
    const order = await anOrder('reply')
    ledger.platform.misbehave(misdeed)
    const answers = await untilAnswered(order)
    expect(answers[0]).toMatchObject({ is: 'again', why: 'in-doubt' })
    expect(answers.at(-1)).toMatchObject({ outcome: { is: 'done', receipt: { found: true } } })
    expect(ledger.platform.asked.filter((key) => key === order.key)).toHaveLength(1)
    expect(ledger.platform.deeds(order.key)).toBe(1)
  })

  it('the question whether it was done is put again when it breaks off, before anything is sent again', async () => {
    const { anOrder, untilAnswered } = await ledger.connected({ timeoutMs })
    const order = await anOrder('hide')
    ledger.platform.misbehave('after-deed')
    ledger.platform.breakOff(1)
    const answers = await untilAnswered(order)
    expect(answers.at(-1)).toMatchObject({ outcome: { is: 'done', receipt: { found: true } } })
    expect(ledger.platform.asked.filter((key) => key === order.key)).toHaveLength(1)
  })

  const undone: Misdeed[] = ['silence', 'reset']
  it.each(undone)('a deed that was not done for %s is done after it was asked about', async (misdeed) => {
    const { anOrder, untilAnswered } = await ledger.connected({ timeoutMs })
    const order = await anOrder('reply')
    ledger.platform.misbehave(misdeed)
    const answers = await untilAnswered(order)
    expect(answers.at(-1)).toMatchObject({ outcome: { is: 'done', receipt: {} } })
    expect(ledger.platform.asked.filter((key) => key === order.key)).toHaveLength(2)
    expect(ledger.platform.deeds(order.key)).toBe(1)
  })

  it('nothing is asked or sent before the time of its claim is over', async () => {
    const { perform, anOrder } = await ledger.connected({ timeoutMs, settlingMs: 60_000 })
    const order = await anOrder('reply')
    ledger.platform.misbehave('after-deed')
    await perform(order)
    const claim = (await ledger.collections.runs.findOne({ _id: order.run._id }))?.claims[
      claimName(order.run._id, order.key)
    ]
    expect(await perform(order)).toMatchObject({ is: 'again', why: 'in-doubt', at: claim?.until })
    expect(ledger.platform.asked.filter((key) => key === order.key)).toHaveLength(1)
  })

  it('a platform that can not be asked is never told twice: a person is asked to look', async () => {
    const { perform, anOrder, untilAnswered } = await ledger.connected({ timeoutMs, answersForDeeds: false })
    const order = await anOrder('reply')
    ledger.platform.misbehave('after-deed')
    await perform(order)
    const lookedAt = async () => {
      expect(await perform(order)).toMatchObject({ is: 'again' })
      return noticesOf(order.key)
    }
    await expect.poll(lookedAt, { timeout: 20_000 }).toEqual([expect.stringContaining('Nobody knows')])
    expect(ledger.platform.asked.filter((key) => key === order.key)).toHaveLength(1)
    const state = await anOrder('hide')
    ledger.platform.misbehave('silence')
    const answers = await untilAnswered(state)
    expect(answers.at(-1)).toMatchObject({ outcome: { is: 'done' } })
  })
  const noticesOf = async (key: string) =>
    (await ledger.collections.tasks.find({ _id: `notice/ambiguous/${key}` }).toArray()).map(
      ({ question }) => question,
    )
})
