import { expect, it } from 'vitest'
import { anEvent } from '../../test/kit/an-event.ts'
import { createLog } from '../log.ts'
import { createMetrics } from './metrics.ts'
import { createObserver } from './observer.ts'
import type { Happened } from './tracing.ts'

function anObserver(level = 'info') {
  const lines: string[] = []
  const told: Happened[] = []
  const metrics = createMetrics('api', { defaults: false })
  const log = createLog('api', level, { write: (line) => void lines.push(line) })
  const tracing = {
    on: true,
    record: (happened: Happened) => void told.push(happened),
    close: async () => {},
  }
  return {
    observer: createObserver(metrics, tracing, log),
    lines,
    told,
    text: () => metrics.registry.metrics(),
  }
}
const event = anEvent('post.created', { id: 'e1', occurredAt: '2026-03-01T12:00:00.000Z' })
const from = performance.now()

it('gives the trace its root from the delivery that was stored, and none from a repeated one', () => {
  const { observer, told } = anObserver()
  observer.delivered(event, { is: 'duplicate' }, from)
  observer.delivered(event, { is: 'inserted' }, from)
  expect(told.map(({ name, event: of, root }) => [name, of, root])).toEqual([
    ['delivery', 'e1', false],
    ['delivery', 'e1', true],
  ])
})

it('tells once of a flush that was not stored, however many events were in it', async () => {
  const { observer, lines, text } = anObserver()
  const many = Array.from({ length: 100 }, () => event)
  for (const one of many) observer.delivered(one, { is: 'unsure' }, from)
  observer.flushed(
    many,
    many.map(() => ({ is: 'unsure' })),
    from,
  )
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ events: 100, unsure: 100, level: 40 })
  expect(await text()).toContain('steward_events_total{outcome="unsure",process="api"} 100')
})

it('counts what was refused at the door by connection and code', async () => {
  const { observer, text } = anObserver()
  observer.refused('forum', 'bad-signature')
  expect(await text()).toContain(
    'steward_deliveries_refused_total{connection="forum",code="bad-signature",process="api"} 1',
  )
})

it('names a run that failed, with its rule and the code of its problem', () => {
  const { observer, lines } = anObserver()
  const run = { _id: 'r1', event: 'e1', rule: 'casino', carrier: 'c1', tries: 6 }
  const problem = { code: 'set-aside', message: 'It did not move in 5 tries.' } as const
  const ended = { id: 'r1', rule: 'casino', version: 1, plan: 'p', community: 'demo', event: 'e1', key: 'e1' }
  const nothing = { tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, trail: [] }
  observer.moved(run, 'h1', { is: 'ended', run: { ...ended, ...nothing, status: 'failed', problem } }, from)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { msg: 'a run failed', run: 'r1', event: 'e1', rule: 'casino', code: 'set-aside' },
  ])
})
