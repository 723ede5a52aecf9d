import type { SaveRun } from '../runs/save-runs.ts'
import type { Tallies } from './tallies.ts'

/** Counts what a run passed when it is written back, each step once: only a save that matched counts. */
export function tallySaves(saveRun: SaveRun, tallies: Pick<Tallies, 'count'>): SaveRun {
  const countedOf = new WeakMap<object, number>()
  return async (order) => {
    const saved = await saveRun(order)
    const { document, save } = order
    // What is handed back goes without its steps.
    if (!saved || save.as === 'handed-back' || save.as === 'receipts') return saved
    const { community, rule, version } = document
    const steps = save.run.trail.slice(countedOf.get(document) ?? document.trail.length)
    tallies.count([{ community, rule, version, steps }])
    countedOf.set(document, save.run.trail.length)
    return saved
  }
}
