import { expect, it } from 'vitest'
import { bucketOf } from './bucket.ts'
import { hammingDistance, simhash } from './simhash.ts'

const wave =
  'Hello everybody, come and visit the best new casino in town today, there is free money for all members who join now'

it('gives near texts near fingerprints, and far texts far ones', () => {
  const one = simhash(wave) ?? ''
  const two = simhash(`${wave.toUpperCase()} !!`) ?? ''
  const other =
    simhash(
      'My sourdough does not rise in winter; what temperature do you keep your starter at over night?',
    ) ?? ''
  expect(one).toMatch(/^[0-9a-f]{16}$/)
  expect(hammingDistance(one, two)).toBe(0)
  expect(hammingDistance(one, simhash(`${wave} friends`) ?? '')).toBeLessThan(14)
  expect(hammingDistance(one, other)).toBeGreaterThan(18)
})

it('has no fingerprint for a text without words', () => {
  expect(simhash('!!! 😀')).toBeNull()
})

it('keeps a member in their bucket, and shuffles with another salt', () => {
  expect(bucketOf('member-1', 'a')).toBe(bucketOf('member-1', 'a'))
  expect(bucketOf('member-1', 'a')).not.toBe(bucketOf('member-1', 'b'))
})

it('fills buckets evenly', () => {
  const low = Array.from({ length: 10_000 }, (_, at) => bucketOf(`m${at}`, 's')).filter((place) => place < 20)
  expect(low.length).toBeGreaterThan(1_800)
  expect(low.length).toBeLessThan(2_200)
})
