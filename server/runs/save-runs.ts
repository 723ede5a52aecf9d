import type { MatchKeysAndValues } from 'mongodb'
import type { Run } from '../../workflows/run/run.ts'
import { type OwedReceipt, receiptFields } from '../effects/owed-receipt.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'
import type { Rest } from './rest.ts'
import { movedFields } from './run-state.ts'
import { createWriteRuns, type RunWrite } from './write-runs.ts'

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
  /** What its effects brought, and nothing of where it stands. */
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
  const mine = { _id: document._id, holder }
  const unwoken = { ...mine, wakes: document.wakes }
  const letGo = { holder: null, carrier: null, heldUntil: free }
  const owed = receiptFields(receipts, holder)
  const change = ($set: MatchKeysAndValues<RunDocument>) => ({
    ...owed,
    $set: { ...$set, ...owed.$set },
    $inc: { seq: 1 },
  })
  const fields = (filter: RunWrite['filter'], $set: MatchKeysAndValues<RunDocument>): RunWrite => ({
    filter,
    update: { is: 'fields', change: change($set) },
  })
  switch (save.as) {
    case 'moving':
      return fields(mine, movedNow(save.run))
    case 'unfinished':
      return fields(mine, { ...movedNow(save.run), tries: 0 })
    case 'ended': {
      const ended = { ...letGo, dueAt: null, waits: [], listening: [], endedAt: new Date() }
      const whole = { ...change({ ...movedNow(save.run), ...ended }), $unset: { resting: '' as const } }
      return { filter: mine, update: { is: 'fields', change: whole } }
    }
    case 'parked':
      return fields(unwoken, { ...movedNow(save.run), ...letGo, ...restFields(save.rest), tries: 0 })
    case 'carried': {
      const heldUntil = new Date(save.rest.at.getTime() + beyondRestMs)
      return fields(unwoken, { ...movedNow(save.run), ...restFields(save.rest), heldUntil, tries: 0 })
    }
    case 'handed-back': {
      const resting = { is: 'order' as const, key: '', reason: `no worker here knows ${save.node}` }
      return fields(mine, { ...letGo, dueAt: save.at, resting, tries: 0 })
    }
    case 'receipts':
      return fields(mine, {})
  }
}

const movedNow = (run: Run) => ({ ...movedFields(run), updatedAt: new Date() })

function restFields({ at, resting, listening }: Rest) {
  return {
    dueAt: at,
    resting,
    listening,
    waits: [...new Set(listening.map(({ type, key }) => `${type}|${key}`))],
  }
}
