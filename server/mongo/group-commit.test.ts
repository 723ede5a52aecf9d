import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupCommit, Overloaded } from './group-commit.ts'
import { NoAnswer } from './in-time.ts'

describe('groupCommit', () => {
  it('answers every item by its own outcome, in order, never in two writes at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (items, maxBatch) => {
          const written: number[] = []
          let inFlight = 0
          const commit = groupCommit(
            async (batch: number[]) => {
              inFlight += 1
              expect(inFlight).toBe(1)
              expect(batch.length).toBeLessThanOrEqual(maxBatch)
              await new Promise((done) => setImmediate(done))
              written.push(...batch)
              inFlight -= 1
              return batch.map((item) => `wrote ${item}`)
            },
            { maxQueue: 1000, maxBatch },
          )
          const results = await Promise.all(items.map((item) => commit(item)))
          expect(results).toEqual(items.map((item) => `wrote ${item}`))
          expect(written).toEqual(items)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('refuses only the batch whose write failed', async () => {
    const commit = groupCommit(
      async (batch: string[]) => {
        if (batch.includes('bad')) throw new Error('disk full')
        return batch
      },
      { maxQueue: 10, maxBatch: 1 },
    )
    const results = await Promise.allSettled([commit('one'), commit('bad'), commit('two')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it.each([
    { gatherMs: 0, written: [['early'], ['late']] },
    { gatherMs: 300, written: [['early', 'late']] },
  ])('waits $gatherMs ms for company', async ({ gatherMs, written }) => {
    const batches: string[][] = []
    const write = async (batch: string[]) => {
      batches.push(batch)
      return batch
    }
    const commit = groupCommit(write, { maxQueue: 10, maxBatch: 10, gatherMs: () => gatherMs })
    const early = commit('early')
    for (let turns = 0; turns < 5; turns += 1) await new Promise((done) => setImmediate(done))
    await Promise.all([early, commit('late')])
    expect(batches).toEqual(written)
  })

  it('takes what arrives during a write into the next one', async () => {
    const batches: string[][] = []
    let release = () => {}
    const gate = new Promise<void>((done) => {
      release = done
    })
    const commit = groupCommit(
      async (batch: string[]) => {
        batches.push(batch)
        if (batches.length === 1) await gate
        return batch
      },
      { maxQueue: 10, maxBatch: 10 },
    )
    const first = commit('a')
    await new Promise((done) => setImmediate(done))
    const later = [commit('b'), commit('c')]
    release()
    await Promise.all([first, ...later])
    expect(batches).toEqual([['a'], ['b', 'c']])
  })

  it('says that it is overloaded when the queue is full, and holds nothing else up', async () => {
    const commit = groupCommit(async (batch: number[]) => batch, { maxQueue: 2, maxBatch: 2 })
    const taken = [commit(1), commit(2)]
    await expect(commit(3)).rejects.toBeInstanceOf(Overloaded)
    expect(await Promise.all(taken)).toEqual([1, 2])
    expect(await commit(4)).toBe(4)
  })

  it('gives a write up that never settles, and goes on with the next', async () => {
    const commit = groupCommit(
      (batch: string[]) =>
        batch.includes('lost') ? new Promise<string[]>(() => {}) : Promise.resolve(batch),
      { maxQueue: 10, maxBatch: 1, patienceMs: 20 },
    )
    const [lost, next] = [commit('lost'), commit('next')]
    await expect(lost).rejects.toBeInstanceOf(NoAnswer)
    expect(await next).toBe('next')
  })
})
