import { advance, beginRun } from '../../workflows/run/advance.ts'
import { anEvent } from '../kit/an-event.ts'
import { tinyCatalog, tinyPlan } from '../kit/tiny-catalog.ts'
import { round } from './process-cost.ts'

const steps = 20
const times = 20_000

/** A path of 20 pure nodes, walked from its trigger to its end; microseconds a path. */
export async function measureAdvance() {
  const path = Object.fromEntries(
    Array.from({ length: steps }, (_, index): [string, [string, { [port: string]: string }]] => [
      `n${index}`,
      ['pass', index + 1 < steps ? { on: `n${index + 1}` } : {}],
    ]),
  )
  const plan = tinyPlan({ start: ['post', { event: 'n0' }], ...path })
  const event = anEvent('post.created')
  const around = {
    event,
    community: { id: 'demo', name: 'Demo' },
    catalog: tinyCatalog,
    now: event.occurredAt,
  }
  const begin = { id: 'r', rule: 'r', version: 1, community: 'demo', key: event.id, plan, start: 'start' }
  const walk = () => advance(plan, beginRun(begin, event, event.occurredAt), around)
  for (let index = 0; index < times; index++) walk()
  const started = performance.now()
  for (let index = 0; index < times; index++) walk()
  return {
    figure: 'advance, 20 pure nodes',
    microseconds: round(((performance.now() - started) * 1000) / times),
  }
}
