import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { moveMinute } from './move-minute.ts'
import { runDocument } from './run-state.ts'

const minute = '2030-01-01T10:00:00.000Z'
const at = (seconds: number) => new Date(Date.parse(minute) + seconds * 1_000)

describe("a round of a minute's carrier", () => {
  let mongo: TestMongo
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  beforeEach(() => mongo.collections.runs.deleteMany({}))

  async function parked(id: string, dueAt: Date): Promise<void> {
    const run = {
      ...{ id, rule: 'rule', version: 1, plan: 'p', community: 'demo', event: id, key: id },
      ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, trail: [] },
      status: 'running' as const,
    }
    const document = runDocument({ run, purpose: 'safety', order: 0 }, '', new Date(0), dueAt)
    await mongo.collections.runs.insertOne({ ...document, carrier: null })
  }

  async function aRound({
    seconds = 0,
    again = [] as { run: string; at: string }[],
    restsUntil = new Map<string, Date>(),
  }) {
    const moved: string[][] = []
    const round = await moveMinute(
      {
        collections: mongo.collections,
        now: () => at(seconds),
        isOver: () => false,
        move: async (runs) => {
          if (runs.length > 0) moved.push(runs.toSorted())
          return runs.flatMap((run) => {
            const until = restsUntil.get(run)
            return until ? [{ run, at: until.toISOString() }] : []
          })
        },
      },
      { carrier: 'due:10:00', minute, again },
    )
    return { round, moved }
  }

  it('moves what is due and leaves until its time what is due later', async () => {
    await parked('before', at(-3))
    await parked('now', at(10))
    await parked('later', at(40))
    const { round, moved } = await aRound({ seconds: 10 })
    expect(moved).toEqual([['before', 'now']])
    expect(round).toEqual({ again: [], more: true, at: at(40).toISOString() })
    expect(await mongo.collections.runs.findOne({ _id: 'later' })).toMatchObject({ carrier: null })
  })

  it('ends with the last that is due in its minute', async () => {
    await parked('last', at(59))
    await parked('of-the-next', at(70))
    const { round, moved } = await aRound({ seconds: 65 })
    expect(moved).toEqual([['last']])
    expect(round).toEqual({ again: [] })
  })

  it('looks again after half a second at the soonest', async () => {
    await parked('close', at(10.02))
    const { round } = await aRound({ seconds: 10 })
    expect(round.at).toBe(at(10.5).toISOString())
  })

  it('moves again what rested in an earlier round, once its time has come', async () => {
    await parked('later', at(40))
    const again = [
      { run: 'rested', at: at(20).toISOString() },
      { run: 'rests', at: at(30).toISOString() },
    ]
    const { round, moved } = await aRound({ seconds: 21, again, restsUntil: new Map([['rested', at(25)]]) })
    expect(moved).toEqual([['rested']])
    expect(round).toEqual({
      again: [
        { run: 'rests', at: at(30).toISOString() },
        { run: 'rested', at: at(25).toISOString() },
      ],
      more: true,
      at: at(25).toISOString(),
    })
  })

  it('gives what rests to the carrier where nothing else is due in its minute', async () => {
    await parked('resting', at(5))
    const { round } = await aRound({ seconds: 5, restsUntil: new Map([['resting', at(9)]]) })
    expect(round).toEqual({ again: [{ run: 'resting', at: at(9).toISOString() }] })
  })

  it('takes a crowd in pages', async () => {
    await Promise.all(Array.from({ length: 250 }, (_, index) => parked(`r${index}`, at(1))))
    const { moved } = await aRound({ seconds: 2 })
    expect(moved.map(({ length }) => length)).toEqual([200, 50])
  })
})
