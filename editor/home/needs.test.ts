import { expect, it } from 'vitest'
import type { Connection } from '../api/connections.ts'
import type { Overview } from '../api/overview.ts'
import { needsOf } from './needs.ts'

const calm: Overview = {
  ...{ at: '2026-03-02T00:00:00.000Z', countedTo: 10_000, missing: [], openEvents: 0, oldestOpenSeconds: 0 },
  ...{
    dueRuns: 0,
    oldestDueSeconds: 0,
    parkedRuns: 3,
    openTasks: 0,
    breakers: [],
    held: [],
    heldEffects: [],
  },
  lastHour: { events: 5, runs: 4, failedRuns: 0 },
}
const plaza: Connection = {
  ...{ id: 'plaza', community: 'demo', name: 'Plaza', platform: 'plaza', hand: 'acting', config: {} },
  ...{ horizon: 'PT24H', revision: 1, emergencyStop: null, broken: null },
  health: { healthy: true, sentence: null, since: null, polledAt: null, brought: 0 },
}
const saidOf = (change: Partial<Overview>) =>
  needsOf({ ...calm, ...change }, [plaza]).map(({ says }) => says.en)

it('a calm community needs nobody', () => {
  expect(saidOf({})).toEqual([])
})

it('counts in words, and puts what is urgent first', () => {
  const lastHour = { ...calm.lastHour, failedRuns: 1 }
  expect(saidOf({ openTasks: 2, lastHour })).toEqual([
    '1 run failed in the last hour.',
    '2 tasks wait for a person.',
  ])
})

it('names the connection that is held, and why', () => {
  const held: Overview['held'] = [
    { community: 'demo', connection: 'plaza', why: 'refused' },
    { community: 'demo', why: 'stopped' },
  ]
  expect(saidOf({ held })).toEqual(['Plaza refuses the sign-in: its actions are held.'])
})

it('leaves out a breaker that has closed again', () => {
  expect(saidOf({ breakers: [{ connection: 'plaza', open: false }] })).toEqual([])
})

it('a connection that can not be asked what happened says so in its own words', () => {
  const sentence = { en: 'The forum does not answer.', de: 'Das Forum antwortet nicht.' }
  const ill: Connection = {
    ...plaza,
    health: { healthy: false, sentence, since: calm.at, polledAt: null, brought: 0 },
  }
  expect(needsOf(calm, [ill]).map(({ says }) => says.de)).toEqual(['Plaza: Das Forum antwortet nicht.'])
})
