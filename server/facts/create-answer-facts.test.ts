import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { FactRequest } from '../../nodes/contract/fact.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import type { AnswerFacts } from './answer-facts.ts'
import { createAnswerFacts } from './create-answer-facts.ts'

let mongo: TestMongo
let answerFacts: AnswerFacts
beforeAll(async () => {
  mongo = await aMongo()
  answerFacts = createAnswerFacts({ ...mongo, now: () => new Date() })
}, 120_000)
afterAll(() => mongo.close())

const budget = { budgetMs: 10_000 }
const ask = async (request: FactRequest, event = anEvent('post.created')) =>
  (await answerFacts([{ event, rule: 'rule', request }], budget))[0]

describe('facts', () => {
  it('gives each of ten posts at once its own number, stored or arriving', async () => {
    const at = '2026-11-25T08:00:00.000Z'
    const posts = Array.from(
      { length: 10 },
      (_, index): CommunityEvent => ({
        ...anEvent('post.created', { occurredAt: at }),
        id: `ten-${index}`,
      }),
    )
    const request = { count: 'events', scope: 'member', window: 'PT10M', until: at, atMost: 20 } as const
    const questions = posts.map((event) => ({
      event,
      rule: 'r',
      request: { kind: 'window', ...request } as const,
    }))
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const values = (facts: Awaited<ReturnType<AnswerFacts>>) =>
      facts.map((fact) => (fact.is === 'value' ? fact.value : fact.is))
    expect(values(await answerFacts(questions, { ...budget, alsoArriving: posts }))).toEqual(numbers)
    const stored = posts.map(({ id: _id, ...rest }) => ({
      ...{ _id, format: 1 as const, ...rest },
      ...{ at: new Date(at), open: false, openSince: new Date(at) },
    }))
    await mongo.collections.events.insertMany(stored)
    expect(values(await answerFacts(questions, budget))).toEqual(numbers)
  })

  it('windows of many lengths, asked together, count what each would count alone', async () => {
    const minute = (at: number) =>
      new Date(Date.parse('2026-11-24T08:00:00.000Z') + at * 60_000).toISOString()
    const posts = [0, 3, 11, 12, 47, 58, 59, 60].map((at) => ({
      ...anEvent('post.created', { occurredAt: minute(at) }),
      id: `long-${at}`,
    }))
    await mongo.collections.events.insertMany(
      posts.map(({ id: _id, occurredAt, ...rest }) => ({
        ...{ _id, format: 1 as const, occurredAt, ...rest },
        ...{ at: new Date(occurredAt), open: false, openSince: new Date(occurredAt) },
      })),
    )
    const event = posts.at(-1) ?? anEvent('post.created')
    const questions = ['PT2M', 'PT20M', 'PT55M', 'PT2H'].flatMap((window) =>
      [2, 50].map((atMost) => {
        const request = { count: 'events', scope: 'member', window, until: minute(60), atMost } as const
        return { event, rule: 'r', request: { kind: 'window', ...request } as const }
      }),
    )
    const alone = []
    for (const question of questions) alone.push(...(await answerFacts([question], budget)))
    const together = await answerFacts(questions, budget)
    expect(together).toEqual(alone)
    expect(together.map((fact) => (fact.is === 'value' ? fact.value : fact.is))).toEqual([
      2, 2, 2, 4, 2, 6, 2, 8,
    ])
  })

  it('tells languages and moods apart, in German too', async () => {
    const german = 'Das ist wirklich ein schrecklicher und furchtbar schlechter Beitrag, ich hasse das.'
    expect(await ask({ kind: 'language', text: german })).toMatchObject({
      is: 'value',
      value: 'de',
    })
    const bad = await ask({
      kind: 'sentiment',
      text: 'This is horrible, I hate you all, you terrible people.',
    })
    const good = await ask({ kind: 'sentiment', text: 'What a wonderful and lovely day, thank you all!' })
    const score = (fact: typeof bad) => JSON.stringify(fact)
    expect([bad, good]).toMatchObject([{ is: 'value' }, { is: 'value' }])
    expect(score(bad)).not.toBe(score(good))
  })

  it('knows holidays, and says when it knows nothing', async () => {
    const christmas = await ask({ kind: 'holiday', region: 'DE', at: '2026-12-25T12:00:00.000Z' })
    expect(christmas).toMatchObject({ is: 'value' })
    expect(await ask({ kind: 'list-match', list: 'none', text: 'x', match: 'word' })).toEqual({
      is: 'not-provided',
    })
  })
})
