import type { Step } from '../../workflows/run/run.ts'
import { writeEnded } from '../events/ended-run.ts'
import type { Passage } from '../tallies/tallies.ts'

/** One way that runs of a version take from their trigger on, up to where they end or stop. */
export interface Way extends Passage {
  /** What is saved of a run that ends there without an effect. */
  readonly ended: string
}

/** A drawn rule has a handful; where bodies and items make more, they are not kept. */
const mostKept = 50

/**
 * The way that a trail shows: the same object each time, so that of two hundred rules that look at every post nothing
 * has to be made.
 */
export function waysOf(rule: Omit<Passage, 'steps'>): (trail: readonly Step[]) => Way {
  const known: Way[] = []
  return (trail) => {
    const met = known.find(({ steps }) => isSame(steps, trail))
    if (met) return met
    const steps = trail.map(({ node, port }) => ({ node, ...(port !== undefined && { port }) }))
    const { node = '', port = '' } = steps.at(-1) ?? {}
    const way = { ...rule, steps, ended: writeEnded({ ...rule, node, port }) }
    if (known.length < mostKept) known.push(way)
    return way
  }
}

function isSame(steps: Way['steps'], trail: readonly Step[]): boolean {
  if (steps.length !== trail.length) return false
  for (let at = 0; at < steps.length; at++) {
    if (steps[at]?.node !== trail[at]?.node || steps[at]?.port !== trail[at]?.port) return false
  }
  return true
}
