import type { EffectOutcome, EffectRequest, Verb } from '../../nodes/contract/effect.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { Claim, RunDocument } from '../mongo/documents.ts'

/** An effect's key as a field name: dots and dollars would be read as paths. */
export function claimField(key: string): string {
  return key.replace(/[%.$]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

export interface Held {
  run: string
  holder: string
  key: string
}

/** What the ledger has to know of a run before it does anything for it. */
export interface Standing {
  wish?: RunDocument['wish']
  claim?: Claim
  /** The database's clock. */
  databaseNow: Date
}

type Runs = Pick<Collections, 'runs'>

/** Null when somebody else holds the run. */
export async function standingOf({ runs }: Runs, held: Held): Promise<Standing | null> {
  const [standing] = await runs
    .aggregate<Standing>([
      { $match: { _id: held.run, holder: held.holder } },
      { $project: { _id: 0, wish: 1, claim: `$claims.${claimField(held.key)}`, databaseNow: '$$NOW' } },
    ])
    .toArray()
  return standing ?? null
}

/** The note before sending; null when the run is somebody else's or the effect has its receipt. */
export async function claimEffect(
  { runs }: Runs,
  held: Held,
  effect: EffectRequest,
  lastsMs: number,
): Promise<Claim | null> {
  const name = claimField(held.key)
  const field = `claims.${name}`
  const claim = {
    effect: { $literal: effect },
    holder: { $literal: held.holder },
    until: { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: lastsMs } },
    at: '$$NOW',
    attempts: { $add: [{ $ifNull: [`$${field}.attempts`, 0] }, 1] },
    firstAt: { $ifNull: [`$${field}.firstAt`, '$$NOW'] },
  }
  const run = await runs.findOneAndUpdate(
    { _id: held.run, holder: held.holder, [`${field}.receipt`]: { $exists: false } },
    [{ $set: { [field]: claim, seq: { $add: ['$seq', 1] } } }],
    { returnDocument: 'after', projection: { [field]: 1 } },
  )
  return run?.claims[name] ?? null
}

/** The time of a claim that is known not to have been sent: the next attempt need not ask. */
export const notSent = new Date(0)

/** Lets go of a claim whose request surely did nothing. */
export async function releaseClaim({ runs }: Runs, held: Held): Promise<void> {
  const field = `claims.${claimField(held.key)}`
  await runs.updateOne({ _id: held.run, holder: held.holder, [field]: { $exists: true } }, [
    { $set: { [`${field}.until`]: notSent } },
  ])
}

/** Accepted by key and holder; false when the run is somebody else's now. */
export async function writeReceipt(
  { runs }: Runs,
  held: Held,
  effect: EffectRequest,
  outcome: EffectOutcome,
): Promise<boolean> {
  const field = `claims.${claimField(held.key)}`
  const written = await runs.updateOne({ _id: held.run, holder: held.holder }, [
    {
      $set: {
        [`${field}.effect`]: { $literal: effect },
        [`${field}.holder`]: { $literal: held.holder },
        [`${field}.until`]: { $ifNull: [`$${field}.until`, '$$NOW'] },
        [`${field}.at`]: { $ifNull: [`$${field}.at`, '$$NOW'] },
        [`${field}.attempts`]: { $ifNull: [`$${field}.attempts`, 0] },
        [`${field}.firstAt`]: { $ifNull: [`$${field}.firstAt`, '$$NOW'] },
        [`${field}.receipt`]: { outcome: { $literal: outcome }, at: '$$NOW' },
        [`${field}.unaudited`]: true,
        seq: { $add: ['$seq', 1] },
      },
    },
  ])
  crashPoint('effect.receipt-written')
  return written.matchedCount === 1
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
