import { Gauge, type Registry } from 'prom-client'
import { inTime } from '../mongo/in-time.ts'
import { readState, type StateStores } from './read-state.ts'

/** A scrape that says that the database is away is worth more than none. */
const patienceMs = 2_500

/** Gauges of what the database knows, read when somebody scrapes; all are gone while it does not answer. */
export function addDatabaseGauges(
  registry: Registry,
  stores: StateStores,
  now: () => Date,
): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge<L>({ name: `steward_${name}`, help, labelNames, registers: [registry] })
  const reachable = gauge('database_answers', '1 while the database answers this process')
  const numbers = {
    openEvents: gauge('events_open', 'Stored events whose runs are not carried yet (counted up to 10,000)'),
    oldestOpenSeconds: gauge('events_open_oldest_seconds', 'Age of the oldest open event'),
    dueRuns: gauge('runs_due', 'Runs that are due and held by nobody (counted up to 10,000)'),
    oldestDueSeconds: gauge('runs_due_oldest_seconds', 'How long the longest waiting of them has been due'),
    parkedRuns: gauge('runs_parked', 'Runs that rest until a later time (counted up to 10,000)'),
    openTasks: gauge('tasks_open', 'Questions that wait for a person (counted up to 10,000)'),
  }
  const breaker = gauge('breaker_open', '1 while a connection is left alone after failures', ['connection'])
  const held = gauge('connection_held', '1 while its effects are held until a person acts', [
    'community',
    'connection',
    'why',
  ])
  const lists = [breaker, held]
  return async () => {
    for (const list of lists) list.reset()
    try {
      const state = await inTime(readState(stores, now()), patienceMs)
      for (const name of keysOf(numbers)) numbers[name].set(state[name])
      for (const { connection, open } of state.breakers) breaker.set({ connection }, open ? 1 : 0)
      for (const { community, connection = '', why } of state.held) {
        held.set({ community, connection, why }, 1)
      }
      reachable.set(1)
    } catch {
      for (const name of keysOf(numbers)) numbers[name].remove()
      reachable.set(0)
    }
  }
}

function keysOf<T extends object>(of: T): (keyof T)[] {
  const has = (key: string): key is Extract<keyof T, string> => key in of
  return Object.keys(of).filter(has)
}
