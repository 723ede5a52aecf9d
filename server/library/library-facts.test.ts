import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactRequest } from '../../nodes/contract/fact.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { createAnswerFacts } from '../facts/create-answer-facts.ts'
import { type LibraryDeps, putItem } from './library-store.ts'

let mongo: TestMongo
let library: LibraryDeps
beforeAll(async () => {
  mongo = await aMongo()
  library = { collections: mongo.collections, now: () => new Date() }
  const { community } = anEvent('post.created')
  await mongo.collections.communities.insertOne({
    ...{
      _id: community,
      format: 1,
      name: 'A',
      ruleOrder: [],
      mode: { name: 'normal', until: null, by: 'x' },
    },
    ...{ emergencyStop: null, timeZone: 'UTC', revision: 1 },
  })
})
afterAll(() => mongo?.close())

/** Each time with a memory of its own, as a new flush has. */
const ask = async (request: FactRequest) => {
  const event = anEvent('post.created')
  const answerFacts = createAnswerFacts({ ...mongo, now: () => new Date() })
  const [fact] = await answerFacts([{ event, rule: 'rule', request }], { budgetMs: 10_000 })
  return fact?.is === 'value' ? fact.value : fact?.is
}
const put = (kind: 'calendar' | 'template' | 'constant', name: string, content: object, basedOn = 0) =>
  putItem(
    library,
    { community: anEvent('post.created').community, kind, name },
    { basedOn, content: JSON.parse(JSON.stringify(content)) },
  )

describe('what rules read of the library is what people saved in it', () => {
  it('a calendar is open in its hours, and closed on its dates and on public holidays', async () => {
    await put('calendar', 'office', {
      timeZone: 'Europe/Berlin',
      hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
      holidays: ['DE', '2026-11-27'],
    })
    const open = (at: string) => ask({ kind: 'calendar', calendar: 'office', at })
    expect(await open('2026-11-25T08:30:00.000Z')).toBe(true)
    expect(await open('2026-11-25T07:30:00.000Z')).toBe(false)
    expect(await open('2026-11-28T10:00:00.000Z')).toBe(false)
    expect(await open('2026-11-27T10:00:00.000Z')).toBe(false)
    expect(await open('2026-12-25T10:00:00.000Z')).toBe(false)
  })

  it('a message speaks as the community addresses people', async () => {
    await put('template', 'hello', { texts: { en: 'Hello', de: 'Hallo du', 'de-formal': 'Guten Tag' } })
    const hello = (language: string) => ask({ kind: 'template', name: 'hello', language })
    expect([await hello('de'), await hello('en'), await hello('fr')]).toEqual(['Hallo du', 'Hello', 'Hello'])
    await put('constant', 'form-of-address', { value: 'formal' })
    expect([await hello('de'), await hello('en')]).toEqual(['Guten Tag', 'Hello'])
  })
})
