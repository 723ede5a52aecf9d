import { randomUUID } from 'node:crypto'
import { type AnyBulkWriteOperation, type Document, type Filter, MongoBulkWriteError } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'
import { groupCommit } from '../mongo/group-commit.ts'

/** One conditional write of one run. */
export interface RunWrite {
  run: string
  /** What has to hold of it. */
  when: Filter<RunDocument>
  /** New values, by the path of their field: of this run alone. */
  own?: { [path: string]: unknown }
  /** Expressions, by the path of their field: the same for all runs that are written alike. */
  set: { [path: string]: unknown }
  unset?: readonly string[]
}

/** Answers whether the condition held. */
export type WriteRun = (write: RunWrite) => Promise<boolean>

type Written = { is: 'matched' } | { is: 'not-matched' } | { is: 'refused'; message: string }

/** A value in an expression, whatever it looks like. */
export const literal = (value: unknown) => ({ $literal: value })

/**
 * Conditional writes of runs, in bulk. Those that are alike share a statement: to the database a hundred statements of
 * one run each are four times as much work. A run that it refuses fails alone.
 */
export function createWriteRuns({ runs }: Pick<Collections, 'runs'>): WriteRun {
  async function writeOnce(writes: readonly RunWrite[]): Promise<Written[]> {
    const savedBy = randomUUID()
    const matched = await runs
      .bulkWrite(
        alike(writes).map((group) => statementOf(group, savedBy)),
        { ordered: false },
      )
      .then(
        ({ matchedCount }) => matchedCount,
        () => undefined,
      )
    if (matched === writes.length) return writes.map(() => ({ is: 'matched' }))
    const refused = matched === undefined ? await eachAlone(writes, savedBy) : new Map<number, string>()
    const ids = writes.map(({ run }) => run)
    const saved = await runs.find({ _id: { $in: ids }, savedBy }, { projection: { _id: 1 } }).toArray()
    const mine = new Set(saved.map(({ _id }) => _id))
    return writes.map(({ run }, index) => {
      const message = refused.get(index)
      if (message !== undefined) return { is: 'refused', message }
      return { is: mine.has(run) ? 'matched' : 'not-matched' }
    })
  }

  /** A statement ended half-way, or nobody knows: what does not bear the mark yet is written one by one. */
  async function eachAlone(writes: readonly RunWrite[], savedBy: string): Promise<Map<number, string>> {
    const unmarked = writes.map((one) => ({ ...one, when: { ...one.when, savedBy: { $ne: savedBy } } }))
    const statements = unmarked.map((one) => statementOf([one], savedBy))
    return runs.bulkWrite(statements, { ordered: false }).then(() => new Map(), refusedIn)
  }

  const write = groupCommit(
    async (writes: RunWrite[]): Promise<Written[]> => {
      const written = new Map<RunWrite, Written>()
      for (const once of eachRunOnce(writes)) {
        for (const [index, outcome] of (await writeOnce(once)).entries()) {
          const one = once[index]
          if (one) written.set(one, outcome)
        }
      }
      return writes.map((one) => written.get(one) ?? { is: 'not-matched' })
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 500 },
  )
  return async (one) => {
    const written = await write(one)
    if (written.is === 'refused') throw new Error(`The database refused a run: ${written.message}`)
    return written.is === 'matched'
  }
}

/** The mark tells which runs were written, not which of two writes of one run: such go one after the other. */
function eachRunOnce(writes: readonly RunWrite[]): RunWrite[][] {
  const turns: RunWrite[][] = []
  const seen = new Map<string, number>()
  for (const one of writes) {
    const turn = seen.get(one.run) ?? 0
    seen.set(one.run, turn + 1)
    turns[turn] = [...(turns[turn] ?? []), one]
  }
  return turns
}

const mostAlike = 100

/** Writes under the same condition that change the same fields, up to a hundred together. */
function alike(writes: readonly RunWrite[]): RunWrite[][] {
  const open = new Map<string, RunWrite[]>()
  const groups: RunWrite[][] = []
  for (const one of writes) {
    const shape = JSON.stringify([one.when, one.set, Object.keys(one.own ?? {}), one.unset])
    const group = open.get(shape)
    if (group && group.length < mostAlike) group.push(one)
    else {
      const fresh = [one]
      open.set(shape, fresh)
      groups.push(fresh)
    }
  }
  return groups
}

function statementOf(group: readonly RunWrite[], savedBy: string): AnyBulkWriteOperation<RunDocument> {
  const [first, ...others] = group
  if (!first) throw new Error('There is nothing to write.')
  const { when, set, unset = [] } = first
  const change = (own: Document) => [
    { $set: { ...set, ...own, savedBy } },
    ...(unset.length > 0 ? [{ $unset: unset }] : []),
  ]
  if (others.length === 0) {
    const own = Object.entries(first.own ?? {}).map(([path, value]) => [path, literal(value)])
    return { updateOne: { filter: { ...when, _id: first.run }, update: change(Object.fromEntries(own)) } }
  }
  const ids = group.map(({ run }) => run)
  const place = { $indexOfArray: [literal(ids), '$_id'] }
  const own = Object.keys(first.own ?? {}).map((path) => {
    const values = group.map((one) => one.own?.[path])
    return [path, { $arrayElemAt: [literal(values), place] }]
  })
  return { updateMany: { filter: { ...when, _id: { $in: ids } }, update: change(Object.fromEntries(own)) } }
}

/** Which writes of a bulk were refused, one by one; anything else, a broken connection above all, is thrown on. */
function refusedIn(error: unknown): Map<number, string> {
  const errors = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : []
  if (errors.length === 0) throw error
  return new Map(errors.map(({ index, errmsg }) => [index, errmsg ?? 'for no stated reason']))
}
