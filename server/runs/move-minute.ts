import type { RoundResult } from '../../workflows/carry/round.ts'
import type { Collections } from '../mongo/collections.ts'
import { heldByNobody, takeDue } from './take-runs.ts'

type Again = RoundResult['again']

export interface MinuteDeps {
  collections: Pick<Collections, 'runs'>
  /** Moves runs that the carrier has, and answers with those that are to be moved again. */
  move(runs: readonly string[]): Promise<Again>
  now(): Date
  isOver(): boolean
}

/** So many are moved at once: what is new stands beside no more of them. */
const page = 200
/** The carrier looks no more often: a minute whose runs are spread over it has few rounds. */
const lookAgainMs = 500

/**
 * A round of a minute's carrier: what is due by now, in pages, and what was to be moved again. What becomes due later
 * in the minute is left until then: runs taken early would be written twice, and be the carrier's to remember.
 */
export async function moveMinute(
  { collections, move, now, isOver }: MinuteDeps,
  { carrier, minute, again }: { carrier: string; minute: string; again: Again },
): Promise<RoundResult> {
  const end = new Date(Date.parse(minute) + 60_000)
  let waiting = again
  while (!isOver()) {
    const at = now()
    const until = at < end ? at : end
    const isDue = (one: Again[number]) => Date.parse(one.at) <= at.getTime()
    const own = waiting.filter(isDue).map(({ run }) => run)
    waiting = waiting.filter((one) => !isDue(one))
    const taken = await takeDue(collections, { carrier, until, limit: page })
    for (const runs of [...pagesOf(own), taken]) waiting = [...waiting, ...(await move(runs))]
    if (own.length > 0 || taken.length > 0) continue
    const next = await nextDue(collections, until, end)
    if (!next) return { again: waiting }
    const soonest = Math.min(next.getTime(), ...waiting.map((one) => Date.parse(one.at)))
    const lookAt = new Date(Math.max(soonest, at.getTime() + lookAgainMs))
    return { again: waiting, more: true, at: lookAt.toISOString() }
  }
  return { again: waiting, more: true }
}

const pagesOf = (runs: readonly string[]) =>
  Array.from({ length: Math.ceil(runs.length / page) }, (_, at) => runs.slice(at * page, (at + 1) * page))

/** When the next run is due that nobody has. */
async function nextDue(
  { runs }: Pick<Collections, 'runs'>,
  after: Date,
  until: Date,
): Promise<Date | undefined> {
  const due = {
    status: 'running' as const,
    dueAt: { $gt: after, $lte: until },
    ...heldByNobody,
  }
  const next = await runs.findOne(due, { sort: { dueAt: 1 }, projection: { dueAt: 1 } })
  return next?.dueAt ?? undefined
}
