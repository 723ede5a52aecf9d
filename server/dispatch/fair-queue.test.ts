import fc from 'fast-check'
import { describe, expect, it, test as property } from 'vitest'
import { createFairQueue, type Lane } from './fair-queue.ts'

const everybody = () => true
let count = 0
const place = (community: string, lane: Lane = 0, weight = 1) => {
  const id = `${community}${++count}`
  return { id, community, lane, weight, item: id }
}

describe('what waits for a carrier', () => {
  it('is taken from the communities in turn: who came after a crowd does not wait behind it', () => {
    const queue = createFairQueue<string>(1_000)
    for (let crowd = 0; crowd < 500; crowd++) queue.push(place('raided'))
    const calm = place('calm')
    queue.push(calm)
    expect(queue.take(2, everybody)).toContain(calm.id)
  })

  it('of one community the safety comes before the service, and the older before the newer', () => {
    const queue = createFairQueue<string>(10)
    const given = { late: place('a', 2), old: place('a', 0), next: place('a', 0), mid: place('a', 1) }
    for (const one of Object.values(given)) queue.push(one)
    const { old, next, mid, late } = given
    expect(queue.take(10, everybody)).toEqual([old.id, next.id, mid.id, late.id])
  })

  it('is not taken of a community that has enough under way', () => {
    const queue = createFairQueue<string>(10)
    const [busy, free] = [place('busy'), place('free')]
    queue.push(busy)
    queue.push(free)
    const may = (community: string) => community !== 'busy'
    expect(queue.take(10, may)).toEqual([free.id])
    expect(queue.waits(may)).toBe(false)
    expect(queue.waits(everybody)).toBe(true)
  })

  it('fills a carrier and goes over it for the first one only', () => {
    const queue = createFairQueue<string>(10)
    const heavy = place('a', 0, 300)
    for (const one of [heavy, place('a'), place('a')]) queue.push(one)
    expect(queue.take(200, everybody)).toEqual([heavy.id])
    expect(queue.take(200, everybody)).toHaveLength(2)
  })

  it('refuses a community more than its part, and takes nothing twice', () => {
    const queue = createFairQueue<string>(2)
    const one = place('a')
    expect([queue.push(one), queue.push(one), queue.push(place('a')), queue.push(place('a'))]).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(queue.push(place('b'))).toBe(true)
    expect(queue.size).toBe(3)
  })
})

property('everything that was let in comes out once, whatever the order', () => {
  const given = fc.array(
    fc.record({
      community: fc.constantFrom('a', 'b', 'c'),
      lane: fc.constantFrom<Lane>(0, 1, 2),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
  )
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 20 }), (some, limit) => {
      const queue = createFairQueue<number>(1_000)
      some.forEach((one, index) => {
        queue.push({ ...one, id: String(index), item: index })
      })
      const out: number[] = []
      while (queue.size > 0) out.push(...queue.take(limit, everybody))
      expect(out.toSorted((a, b) => a - b)).toEqual(some.map((_, index) => index))
    }),
  )
})
