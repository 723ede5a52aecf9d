import type { EffectRequest, Verb } from '../../nodes/contract/effect.ts'
import type { Claim, RunDocument } from '../mongo/documents.ts'
import { literal, type WriteRun } from '../runs/write-runs.ts'
import { claimPath } from './claim-name.ts'

export interface Held {
  run: string
  holder: string
  key: string
}

/** What the ledger has to know of a run before it does anything for it. */
export interface Standing {
  wish?: RunDocument['wish']
  claim?: Claim
  /** The run has said something already: beginning again, it would say it twice. */
  hasSpoken: boolean
}

/** What is known of a claim from the moment it was written. */
export interface Claimed {
  attempts: number
  firstAt: Date
}

/** The note before sending; null when the run is somebody else's, a person wishes otherwise or the effect has its receipt. */
export async function claimEffect(
  writeRun: WriteRun,
  held: Held,
  effect: EffectRequest,
  { lastsMs, before, now }: { lastsMs: number; before: Claim | undefined; now: Date },
): Promise<Claimed | null> {
  const field = claimPath(held.run, held.key)
  const claimed = await writeRun({
    run: held.run,
    when: { holder: held.holder, wish: { $exists: false }, [`${field}.receipt`]: { $exists: false } },
    own: { [`${field}.effect`]: effect },
    set: {
      [`${field}.holder`]: literal(held.holder),
      [`${field}.until`]: { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: lastsMs } },
      [`${field}.at`]: '$$NOW',
      [`${field}.attempts`]: { $add: [{ $ifNull: [`$${field}.attempts`, 0] }, 1] },
      [`${field}.firstAt`]: { $ifNull: [`$${field}.firstAt`, '$$NOW'] },
      seq: { $add: ['$seq', 1] },
    },
  })
  return claimed ? { attempts: (before?.attempts ?? 0) + 1, firstAt: before?.firstAt ?? now } : null
}

/** The time of a claim that is known not to have been sent: the next attempt need not ask. */
export const notSent = new Date(0)

/** Lets go of a claim whose request surely did nothing. */
export async function releaseClaim(writeRun: WriteRun, held: Held): Promise<void> {
  const field = claimPath(held.run, held.key)
  await writeRun({
    run: held.run,
    // Its own: the run may be another's by now, the claim is whose request did nothing.
    when: { [`${field}.holder`]: held.holder, [`${field}.receipt`]: { $exists: false } },
    set: { [`${field}.until`]: notSent },
  })
}

const pairs: readonly (readonly [readonly Verb[], readonly Verb[]])[] = [
  [
    ['hide', 'remove', 'hold-for-review'],
    ['show', 'restore', 'release'],
  ],
  [['lock'], ['unlock']],
  [['mute'], ['unmute']],
  [['ban'], ['unban']],
]

/** Whether one verb undoes what the other wants. */
export function isContrary(one: string, other: Verb): boolean {
  const has = (side: readonly Verb[], verb: string) => side.some((each) => each === verb)
  return pairs.some(
    ([left, right]) => (has(left, one) && has(right, other)) || (has(right, one) && has(left, other)),
  )
}
