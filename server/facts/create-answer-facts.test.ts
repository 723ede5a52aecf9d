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
