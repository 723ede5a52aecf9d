import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { gather } from './gather.ts'

it('asks once for what is asked at the same time, and answers each with its own', async () => {
  const queries: string[][] = []
  const lengths = gather(
    async (keys) => {
      queries.push(keys)
      return keys.filter((key) => key !== 'none').map((key) => ({ key, length: key.length }))
    },
    ({ key }) => key,
  )
  const answers = await Promise.all(['a', 'bb', 'a', 'none'].map(lengths))
  expect(answers).toEqual([
    [{ key: 'a', length: 1 }],
    [{ key: 'bb', length: 2 }],
    [{ key: 'a', length: 1 }],
    [],
  ])
  expect(queries).toEqual([['a', 'bb', 'none']])
})

it('never answers with what was read before it was asked', async () => {
  let stands = 'before'
  const read = gather(
    async (keys) => {
      const seen = stands
      await pause(5)
      return keys.map((key) => ({ key, seen }))
    },
    ({ key }) => key,
  )
  const first = read('mode')
  await new Promise((resolve) => setImmediate(resolve))
  stands = 'after'
  const [early, late] = await Promise.all([first, read('mode')])
  expect([early[0]?.seen, late[0]?.seen]).toEqual(['before', 'after'])
})
