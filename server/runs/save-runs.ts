import type { Run } from '../../workflows/run/run.ts'
import { claimPath } from '../effects/claim-name.ts'
import { type OwedReceipt, receiptFields } from '../effects/owed-receipt.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'
import type { Rest } from './rest.ts'
import { movedFields } from './run-state.ts'
import { createWriteRuns, literal, type RunWrite } from './write-runs.ts'

/** How a mover leaves a run. */
export type Save =
  | { as: 'moving'; run: Run }
  /** The round ended before the run did; it moved, so that is no try. */
  | { as: 'unfinished'; run: Run }
  | { as: 'ended'; run: Run }
  | { as: 'parked'; run: Run; rest: Rest }
  /** Its carrier comes back for it within a minute. */
  | { as: 'carried'; run: Run; rest: Rest }
  /** Let go unmoved, for another worker. */
  | { as: 'handed-back'; run: Run; at: Date; node: string }
  /** What its effects brought, and nothing of where it stands: accepted from whoever claimed them, also later. */
  | { as: 'receipts' }

export interface SaveOrder {
  document: RunDocument
  holder: string
  save: Save
  /** Written with it, however the run is left. */
  receipts: readonly OwedReceipt[]
}

export type SaveRun = (order: SaveOrder) => Promise<boolean>

const free = new Date(0)
const beyondRestMs = 60_000

/** Writes runs back in bulk. Answers false where the holder had lost the run, or something arrived for it meanwhile. */
export function createSaveRun(collections: Pick<Collections, 'runs'>): SaveRun {
  const writeRun = createWriteRuns(collections)
  return async (order) => {
    crashPoint('advance.before-save')
    const saved = await writeRun(writeOf(order))
    crashPoint('advance.saved')
    return saved
  }
}

function writeOf({ document, holder, save, receipts }: SaveOrder): RunWrite {
  const owed = receiptFields(receipts, { run: document._id, holder })
  const seq = { $add: ['$seq', 1] }
  const written = (
    { own, set, ...rest }: Partial<RunWrite>,
    when: RunWrite['when'] = { holder },
  ): RunWrite => ({
    ...{ run: document._id, when, ...rest },
    own: { ...own, ...owed.own },
    set: { ...set, ...owed.set, seq },
  })
  // What arrived meanwhile has to be seen first.
  const unwoken = { holder, wakes: document.wakes }
  switch (save.as) {
    case 'moving':
      return written({ own: movedNow(save.run) })
    case 'unfinished':
      return written({ own: movedNow(save.run), set: untried })
    case 'ended': {
      const set = { ...letGo, dueAt: null, waits: [], listening: [], endedAt: '$$NOW' }
      return written({ own: movedNow(save.run), set, unset: ['resting'] })
    }
    case 'parked': {
      const own = { ...movedNow(save.run), ...restFields(save.rest) }
      // Who listens has to look back once it can be seen. It stays its carrier's, though nobody holds it: should the
      // process die before it looked, the carrier's next attempt takes it once more.
      const freed = save.rest.listening.length > 0 ? { holder: null, heldUntil: free } : letGo
      return written({ own, set: { ...freed, ...untried } }, unwoken)
    }
    case 'carried': {
      const heldUntil = new Date(save.rest.at.getTime() + beyondRestMs)
      const own = { ...movedNow(save.run), ...restFields(save.rest), heldUntil }
      return written({ own, set: untried }, unwoken)
    }
    case 'handed-back': {
      const why = { is: 'order' as const, key: '', reason: `no worker here knows ${save.node}` }
      return written({ own: { dueAt: save.at, resting: why }, set: { ...letGo, ...untried } })
    }
    case 'receipts':
      return written({}, whoSent(receipts, document._id, holder))
  }
}

/** A run may be somebody else's by the time a platform answers. The claim then still is whose it was, until it is made anew. */
function whoSent(receipts: readonly OwedReceipt[], run: string, holder: string): RunWrite['when'] {
  if (!receipts.every(({ hasClaim }) => hasClaim)) return { holder }
  const claims = receipts.map(({ key }) => claimPath(run, key))
  return Object.fromEntries(
    claims.flatMap((claim): [string, unknown][] => [
      [`${claim}.holder`, holder],
      [`${claim}.receipt`, { $exists: false }],
    ]),
  )
}

const letGo = { holder: null, carrier: null, heldUntil: free }
const untried = { tries: literal(0) }
const movedNow = (run: Run) => ({ ...movedFields(run), updatedAt: new Date() })

function restFields({ at, resting, listening }: Rest) {
  return {
    dueAt: at,
    resting,
    listening,
    waits: [...new Set(listening.map(({ type, key }) => `${type}|${key}`))],
  }
}
