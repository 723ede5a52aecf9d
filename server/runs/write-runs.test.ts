import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { runDocument } from './run-state.ts'
import { createWriteRuns, type RunWrite, type WriteRun } from './write-runs.ts'

describe('writes of runs that share a bulk', () => {
  let mongo: TestMongo
  let write: WriteRun
  beforeAll(async () => {
    mongo = await aMongo()
    write = createWriteRuns(mongo.collections)
  })
  afterAll(() => mongo.close())
  beforeEach(() => mongo.collections.runs.deleteMany({}))

  async function runsOf(holders: { readonly [id: string]: string }) {
    const now = new Date()
    const documents = Object.entries(holders).map(([id, holder]) => {
      const run = {
        ...{ id, rule: 'rule', version: 1, plan: 'p', community: 'demo', event: id, key: id },
        ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, trail: [] },
        status: 'running' as const,
      }
      return { ...runDocument({ run, purpose: 'safety', order: 0 }, 'carrier', now, now), holder }
    })
    await mongo.collections.runs.insertMany(documents)
  }
  const stored = async () => {
    const found = await mongo.collections.runs.find().sort({ _id: 1 }).toArray()
    return Object.fromEntries(found.map(({ _id, outputs, tries, seq }) => [_id, { outputs, tries, seq }]))
  }
  const of = (run: string, own: object, holder = 'me'): RunWrite => ({
    ...{ run, when: { holder }, own: { outputs: own } },
    set: { tries: { $add: ['$tries', 1] }, seq: { $add: ['$seq', 1] } },
  })

  it('each run gets its own values, in one statement', async () => {
    await runsOf({ a: 'me', b: 'me', c: 'me' })
    const values = { a: { text: '$holder' }, b: { list: [1, [2, 3]] }, c: {} }
    const held = await Promise.all(Object.entries(values).map(([run, own]) => write(of(run, own))))
    expect(held).toEqual([true, true, true])
    expect(await stored()).toEqual({
      a: { outputs: values.a, tries: 1, seq: 1 },
      b: { outputs: values.b, tries: 1, seq: 1 },
      c: { outputs: values.c, tries: 1, seq: 1 },
    })
    const marks = await mongo.collections.runs.distinct('savedBy')
    expect(marks).toHaveLength(1)
  })

  it('one whose condition does not hold stays as it is, and is told from the others', async () => {
    await runsOf({ a: 'me', b: 'another', c: 'me' })
    const held = await Promise.all(['a', 'b', 'c', 'gone'].map((run) => write(of(run, { by: run }))))
    expect(held).toEqual([true, false, true, false])
    expect(await stored()).toMatchObject({ a: { tries: 1 }, b: { outputs: {}, tries: 0 }, c: { tries: 1 } })
  })

  it('one that the database refuses fails alone, and the others are written once', async () => {
    await runsOf({ a: 'me', b: 'me', c: 'me' })
    const refused: RunWrite = { ...of('b', {}), own: { outputs: 'no record' } }
    const [a, b, c] = await Promise.allSettled([
      write(of('a', { by: 'a' })),
      write(refused),
      write(of('c', {})),
    ])
    expect([a.status, b.status, c.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await stored()).toMatchObject({
      a: { tries: 1, seq: 1 },
      b: { tries: 0 },
      c: { tries: 1, seq: 1 },
    })
  })

  it('two writes of one run go one after the other, and each is told what became of it', async () => {
    await runsOf({ a: 'me' })
    const passOn: RunWrite = { run: 'a', when: { holder: 'me' }, set: { holder: 'you' } }
    const held = await Promise.all([write(passOn), write(of('a', { late: true })), write(of('a', {}, 'you'))])
    expect(held).toEqual([true, false, true])
    expect(await stored()).toMatchObject({ a: { outputs: {}, tries: 1 } })
  })

  it('more than share a statement are written all the same', async () => {
    const ids = Array.from({ length: 250 }, (_, at) => `run-${at}`)
    await runsOf(Object.fromEntries(ids.map((id) => [id, 'me'])))
    const held = await Promise.all(ids.map((id) => write(of(id, { by: id }))))
    expect(held.every(Boolean)).toBe(true)
    expect(await stored()).toEqual(
      Object.fromEntries(ids.map((id) => [id, { outputs: { by: id }, tries: 1, seq: 1 }])),
    )
  })
})
