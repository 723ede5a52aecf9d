import type { Problem } from '../problem.ts'
import { addSettings } from './0-to-1-add-settings.ts'

type Step = (graph: { [key: string]: unknown }) => { [key: string]: unknown }

/** The step at place n turns format n into n + 1. Steps are only ever added. */
const steps: readonly Step[] = [addSettings]
export const newestFormat = steps.length

export type Migrated = { ok: true; value: unknown; from: number } | { ok: false; problem: Problem }

/** Lifts a saved graph of any earlier format to the newest. What is no graph at all is handed on for the shape to judge. */
export function migrateGraph(value: unknown): Migrated {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: true, value, from: newestFormat }
  const saved: { [key: string]: unknown } = { ...value }
  const from = saved.format ?? 0
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 0)
    return { ok: true, value, from: newestFormat }
  if (from > newestFormat) return { ok: false, problem: tooNew(from) }
  if (from === newestFormat) return { ok: true, value, from }
  return { ok: true, value: steps.slice(from).reduce((graph, step) => step(graph), saved), from }
}

const tooNew = (format: number): Problem => ({
  code: 'the-format-is-known',
  severity: 'error',
  sentence: {
    en: `This rule was saved by a newer Steward (format ${format}; here ${newestFormat} is the newest).`,
    de: `Diese Regel wurde von einem neueren Steward gespeichert (Format ${format}; hier ist ${newestFormat} das neueste).`,
  },
  hint: { en: 'Update Steward, then open it again.', de: 'Aktualisiere Steward und öffne sie dann erneut.' },
})
