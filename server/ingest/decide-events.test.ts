import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { aMember, anEvent } from '../../test/kit/an-event.ts'
import { planOf } from '../../test/kit/play-story.ts'
import { type AnswerFacts, notInTime } from '../facts/answer-facts.ts'
import { createAnswerFacts } from '../facts/create-answer-facts.ts'
import { createPlanCache } from '../runs/plan-cache.ts'
import { createDecideStored } from './decide-stored.ts'
import { createIngest } from './ingest-events.ts'
import { type LiveCommunity, listeningRule } from './live-rules.ts'

const catalog = await loadCatalog()
const flood = aRule(catalog)
  .on('post-created')
  .then('posts-in-window', { count: 'events', scope: 'member', moreThan: 5, window: 'PT10M' })
  .by('yes')
  .then('hide', {})
  .build()
const plan = planOf(flood, catalog)
const rule = listeningRule(
  { ...{ id: 'flood', community: 'demo', version: 1 }, plan, order: 0 },
  'post.created',
  catalog,
)
const community: LiveCommunity = {
  ...{ id: 'demo', name: 'Demo', revision: 1, versions: new Map([['flood', 1]]) },
  listening: (type) => (rule && type === 'post.created' ? [rule] : []),
}
const live = async () => new Map([['demo', community]])
const now = () => new Date()

describe('what is decided at the door, and what is left to a worker', () => {
  let mongo: TestMongo
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  const deciding = (
    answerFacts: AnswerFacts = createAnswerFacts({ collections: mongo.collections, now }),
  ) => ({
    ...{ collections: mongo.collections, plans: createPlanCache(mongo.collections), catalog },
    ...{ answerFacts, liveRules: live, now },
  })
  /** A process of its own: it knows nothing of what another is storing. */
  const aDoor = (answerFacts?: AnswerFacts) =>
    createIngest({
      ...{ ...deciding(answerFacts), horizonMs: () => 86_400_000, stored: () => {}, heard: async () => {} },
    })
  async function decideInAWorker(answerFacts?: AnswerFacts) {
    const open = await mongo.collections.events.find({ open: true, decided: { $exists: false } }).toArray()
    const ids = open.map(({ _id }) => _id)
    await createDecideStored(deciding(answerFacts))('carrier', ids)
    return ids.length
  }
  const ways = async (actor: string) => {
    const events = await mongo.collections.events
      .find({ 'actor.id': actor })
      .sort({ at: 1, _id: 1 })
      .toArray()
    return events.map(({ decided, ended }) => (decided?.length ? 'hide' : ended?.length ? 'leave' : 'open'))
  }
  const posts = (actor: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      anEvent('post.created', {
        ...{ id: `${actor}-${index}`, actor: aMember({ id: actor }) },
        occurredAt: new Date(Date.now() - 60_000 + index).toISOString(),
      }),
    )
  const fiveOver = [...Array(5).fill('leave'), ...Array(5).fill('hide')]

  it('of 10 posts of one member at once the 6th and later are over "5 in 10 minutes"', async () => {
    const door = aDoor()
    await Promise.all(posts('quick', 10).map((event) => door(event)))
    await decideInAWorker()
    expect(await ways('quick')).toEqual(fiveOver)
  })

  it('the same when two processes take them, and neither sees what the other is storing', async () => {
    const doors = [aDoor(), aDoor()]
    await Promise.all(posts('split', 10).map((event, index) => doors[index % 2]?.(event)))
    await decideInAWorker()
    expect(await ways('split')).toEqual(fiveOver)
  })

  it('a fact that is late never sends a rule the harmless way: a worker asks again', async () => {
    const late: AnswerFacts = async (questions) =>
      questions.map(() => ({ is: 'unavailable', reason: notInTime }))
    const door = aDoor(late)
    for (const event of posts('late', 10)) await door(event)
    expect(await ways('late')).toEqual(Array(10).fill('open'))
    expect(await decideInAWorker()).toBe(10)
    expect(await ways('late')).toEqual(fiveOver)
  })

  it('a worker takes what is still not to be had as it is, and goes the harmless way', async () => {
    const never: AnswerFacts = async (questions) =>
      questions.map(() => ({ is: 'unavailable', reason: notInTime }))
    await aDoor(never)(
      anEvent('post.created', { id: 'never', occurredAt: now().toISOString(), actor: aMember({ id: 'n' }) }),
    )
    await decideInAWorker(never)
    expect(await ways('n')).toEqual(['leave'])
  })

  it('two workers that decide one event at once go by the same decision, whatever each of them knew', async () => {
    const counted = (count: number): AnswerFacts => {
      return async (questions) =>
        questions.map(() => ({ is: 'value', value: count, source: 'x', version: '1' }))
    }
    const late: AnswerFacts = async (questions) =>
      questions.map(() => ({ is: 'unavailable', reason: notInTime }))
    await aDoor(late)(
      anEvent('post.created', { id: 'both', occurredAt: now().toISOString(), actor: aMember({ id: 'b' }) }),
    )
    const first = createDecideStored(deciding(counted(1)))
    const second = createDecideStored(
      deciding(async (questions, options) => {
        // It has read the event as undecided; meanwhile the other one decides it.
        await first('first', ['both'])
        return counted(6)(questions, options)
      }),
    )
    expect(await second('second', ['both'])).toEqual([])
    expect(await ways('b')).toEqual(['leave'])
    expect(await mongo.collections.runs.countDocuments({ event: 'both' })).toBe(0)
  })
})
