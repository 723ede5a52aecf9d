import { expect, it, vi } from 'vitest'
import { createReadiness } from './readiness.ts'

const away = async () => {
  throw new Error('does not answer')
}

it('says in words what is missing, and is not ready before', async () => {
  const readiness = createReadiness(
    { mongodb: away, temporal: async () => true, workers: async () => false },
    [],
  )
  const { ready, missing } = await readiness()
  expect(ready).toBe(false)
  expect(missing.map(({ what }) => what)).toEqual(['mongodb', 'workers'])
  for (const { sentence } of missing) expect(sentence.en).toMatch(/\.$/)
})

it('says nothing of workers while Temporal, who knows them, is away', async () => {
  const { missing } = await createReadiness({ temporal: away, workers: away }, [])()
  expect(missing.map(({ what }) => what)).toEqual(['temporal'])
})

it('stays ready without what it can do without, and not without its database', async () => {
  vi.useFakeTimers()
  try {
    const there = { mongodb: true, workers: true }
    const checks = { mongodb: async () => there.mongodb, workers: async () => there.workers }
    const readiness = createReadiness(checks, ['mongodb'])
    expect(await readiness()).toEqual({ ready: true, missing: [] })
    there.workers = false
    vi.advanceTimersByTime(1_100)
    expect(await readiness()).toMatchObject({ ready: true, missing: [{ what: 'workers' }] })
    there.mongodb = false
    vi.advanceTimersByTime(1_100)
    expect(await readiness()).toMatchObject({
      ready: false,
      missing: [{ what: 'mongodb' }, { what: 'workers' }],
    })
  } finally {
    vi.useRealTimers()
  }
})

it('asks the parts once for all who ask within a second', async () => {
  const mongodb = vi.fn(async () => true)
  const readiness = createReadiness({ mongodb }, ['mongodb'])
  await Promise.all(Array.from({ length: 50 }, () => readiness()))
  expect(mongodb).toHaveBeenCalledTimes(1)
})
