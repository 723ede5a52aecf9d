import { expect, it } from 'vitest'
import { cacheGbOf } from './mongod.ts'

it.each([
  { machine: 'a small one', gb: 2, cache: 0.5 },
  { machine: 'a laptop', gb: 16, cache: 2 },
  { machine: 'one of 24 GB, of which the system keeps some', gb: 23.5, cache: 3 },
  { machine: 'a large one', gb: 256, cache: 4 },
])('the cache of the database fits $machine', ({ gb, cache }) => {
  expect(cacheGbOf(gb * 2 ** 30)).toBe(cache)
})
