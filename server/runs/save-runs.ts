import { randomUUID } from 'node:crypto'
import type { AnyBulkWriteOperation } from 'mongodb'
import type { Run } from '../../workflows/run/run.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'
import { groupCommit } from '../mongo/group-commit.ts'
import type { Rest } from './rest.ts'
import { movedFields } from './run-state.ts'

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

export interface SaveOrder {
  document: RunDocument
  holder: string
  save: Save
}

export type SaveRun = (order: SaveOrder) => Promise<boolean>

const free = new Date(0)
const beyondRestMs = 60_000

/** Writes runs back in bulk. Answers false where the holder had lost the run, or something arrived for it meanwhile. */
export function createSaveRun({ runs }: Pick<Collections, 'runs'>): SaveRun {
  return groupCommit(
    async (orders: SaveOrder[]) => {
      const savedBy = randomUUID()
      const writes = orders.map((order) => writeOf(order, savedBy))
      crashPoint('advance.before-save')
      const result = await runs.bulkWrite(writes, { ordered: false })
      crashPoint('advance.saved')
      if (result.matchedCount === orders.length) return orders.map(() => true)
      const ids = orders.map(({ document }) => document._id)
      const saved = await runs.find({ _id: { $in: ids }, savedBy }, { projection: { _id: 1 } }).toArray()
      const mine = new Set(saved.map(({ _id }) => _id))
      return orders.map(({ document }) => mine.has(document._id))
    },
    { maxQueue: 100_000, maxBatch: 500 },
  )
}

function writeOf({ document, holder, save }: SaveOrder, savedBy: string): AnyBulkWriteOperation<RunDocument> {
  const mine = { _id: document._id, holder }
  const unwoken = { ...mine, wakes: document.wakes }
  const fields = { ...movedFields(save.run), savedBy, updatedAt: new Date() }
  const letGo = { holder: null, carrier: null, heldUntil: free }
  switch (save.as) {
    case 'moving':
      return { updateOne: { filter: mine, update: { $set: fields, $inc: { seq: 1 } } } }
    case 'unfinished':
      return { updateOne: { filter: mine, update: { $set: { ...fields, tries: 0 }, $inc: { seq: 1 } } } }
    case 'ended': {
      const set = { ...fields, ...letGo, dueAt: null, waits: [], listening: [], endedAt: new Date() }
      return { updateOne: { filter: mine, update: { $set: set, $inc: { seq: 1 }, $unset: { resting: '' } } } }
    }
    case 'parked': {
      const set = { ...fields, ...letGo, ...restFields(save.rest), tries: 0 }
      return { updateOne: { filter: unwoken, update: { $set: set, $inc: { seq: 1 } } } }
    }
    case 'carried': {
      const heldUntil = new Date(save.rest.at.getTime() + beyondRestMs)
      const set = { ...fields, ...restFields(save.rest), heldUntil, tries: 0 }
      return { updateOne: { filter: unwoken, update: { $set: set, $inc: { seq: 1 } } } }
    }
    case 'handed-back': {
      const resting = { is: 'order' as const, key: '', reason: `no worker here knows ${save.node}` }
      const set = { ...letGo, dueAt: save.at, resting, savedBy, tries: 0 }
      return { updateOne: { filter: mine, update: { $set: set } } }
    }
  }
}

function restFields({ at, resting, listening }: Rest) {
  return {
    dueAt: at,
    resting,
    listening,
    waits: [...new Set(listening.map(({ type, key }) => `${type}|${key}`))],
  }
}
