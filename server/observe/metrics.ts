import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What is counted in memory; what the database knows is read when it is asked for (`database-gauges.ts`). */
export type Metrics = ReturnType<typeof createMetrics>

const fast = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** The counters of one process, in a registry of their own; `defaults` adds memory, CPU and the lag of the loop. */
export function createMetrics(process: string, { defaults = true } = {}) {
  const registry = new Registry()
  registry.setDefaultLabels({ process })
  if (defaults) collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter<L>({ name: `steward_${name}`, help, labelNames, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `steward_${name}`, help, buckets, registers })
  return {
    registry,
    events: counter('events_total', 'Events that arrived, by what came of them', ['outcome']),
    refused: counter('deliveries_refused_total', 'Deliveries that were not genuine or not understood', [
      'connection',
      'code',
    ]),
    flushEvents: histogram('flush_events', 'Events that shared one journaled write', sizes),
    flushSeconds: histogram('flush_seconds', 'Deciding and writing one flush', fast),
    carriers: counter('carriers_total', 'Carriers that were started'),
    carriedRuns: counter('carried_runs_total', 'Runs and undecided events given to carriers'),
    roundSeconds: histogram('round_seconds', 'One round of a carrier', fast),
    moves: counter('run_moves_total', 'Runs that were moved, by how that ended', ['how']),
    effects: counter('effects_total', 'Effects with a receipt, by verb and outcome', ['verb', 'outcome']),
    held: counter('effects_held_total', 'Effects that were put off, by reason', ['why']),
    effectSeconds: histogram('effect_seconds', 'One effect, from its claim to its receipt', fast),
    reactionSeconds: histogram(
      'reaction_seconds',
      'From the arrival of an event to the receipt of an effect that had not to wait',
      [...fast, 30, 60, 300],
    ),
  }
}
