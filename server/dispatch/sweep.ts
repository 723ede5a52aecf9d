import type { Collections } from '../mongo/collections.ts'
import { heldByNobody } from '../runs/take-runs.ts'
import type { Dispatch } from './dispatch.ts'

export interface SweepDeps {
  collections: Pick<Collections, 'events' | 'runs'>
  dispatch: Dispatch
  now: () => Date
  /** What else is held against the database each time: schedules. */
  also?: () => Promise<unknown>
  failed(error: unknown): void
}

const everyMs = 10_000
const openForMs = 10_000
const page = 500

/**
 * The one safety net, from MongoDB alone: events that stayed open and runs that are due and held by nobody, whether a
 * process died between two steps or Temporal's database was lost.
 */
export async function sweep({ collections, dispatch, now }: SweepDeps): Promise<void> {
  const openSince = new Date(now().getTime() - openForMs)
  const open = await collections.events
    .find({ open: true, openSince: { $lt: openSince } })
    .sort({ openSince: 1 })
    .limit(page)
    .toArray()
  if (open.length > 0) dispatch.carry(open, open.length === page)
  const due = await collections.runs.findOne(
    { status: 'running', dueAt: { $lte: now() }, ...heldByNobody },
    { projection: { _id: 1 } },
  )
  if (due) dispatch.tell()
}

/** Sweeps every 10 s until stopped. */
export function startSweeping(deps: SweepDeps): { stop(): void } {
  let stopped = false
  let timer = setTimeout(turn, everyMs)
  function turn() {
    Promise.all([sweep(deps), deps.also?.()])
      .catch(deps.failed)
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, everyMs)
      })
  }
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
