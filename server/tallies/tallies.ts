import type { Collections } from '../mongo/collections.ts'
import type { TallyDocument } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'

/** Steps that a run of one version passed. */
export interface Passage {
  readonly community: string
  readonly rule: string
  readonly version: number
  readonly steps: readonly { readonly node: string; readonly port?: string }[]
}

export interface Tallies {
  /** Counts ports that were passed, once what passed them is written; cheapest where the passages are the same objects. */
  count(passed: readonly Passage[]): void
  /** Writes what was counted since the last time. */
  write(): Promise<void>
  stop(): Promise<void>
}

const everyMs = 1_000
const hourMs = 3_600_000
const perWrite = 1_000

/** Every passed port by the hour, summed here and written in bulk: a crash may cost the last second of it. */
export function createTallies({
  collections: { tallies },
  now,
  failed,
}: {
  collections: Pick<Collections, 'tallies'>
  now: () => Date
  failed(error: unknown): void
}): Tallies {
  let counted = new Map<Passage, number>()
  let writing: Promise<void> = Promise.resolve()

  async function writeSums(sums: readonly TallyDocument[]): Promise<void> {
    for (let from = 0; from < sums.length; from += perWrite) {
      const writes = sums.slice(from, from + perWrite).map(({ _id, count, ...named }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: named, $inc: { count } }, upsert: true },
      }))
      await tallies.bulkWrite(writes, { ordered: false }).catch(async (error: unknown) => {
        if (!onlyDuplicates(error)) throw error
        // Another process made the same hour's line at the same moment; those that failed are done again.
        const failedAt = new Set([error.writeErrors].flat().map(({ index }) => index))
        await tallies.bulkWrite(
          writes.filter((_, index) => failedAt.has(index)),
          { ordered: false },
        )
      })
    }
  }
  function write(): Promise<void> {
    // What was counted in the last second belongs to the hour in which it is written.
    const hour = new Date(Math.floor(now().getTime() / hourMs) * hourMs)
    const sums = summed(counted, hour)
    counted = new Map()
    writing = writing.then(() => writeSums(sums)).catch(failed)
    return writing
  }
  const timer = setInterval(() => {
    if (counted.size > 0) void write()
  }, everyMs).unref()

  return {
    count(passed) {
      for (const passage of passed) counted.set(passage, (counted.get(passage) ?? 0) + 1)
    },
    write,
    async stop() {
      clearInterval(timer)
      await write()
    },
  }
}

function summed(counted: ReadonlyMap<Passage, number>, hour: Date): TallyDocument[] {
  const sums = new Map<string, TallyDocument>()
  for (const [{ community, rule, version, steps }, times] of counted) {
    for (const { node, port } of steps) {
      if (port === undefined) continue
      const _id = `${rule}/${version}/${hour.getTime()}/${node}/${port}`
      const count = (sums.get(_id)?.count ?? 0) + times
      sums.set(_id, { _id, hour, community, rule, version, node, port, count })
    }
  }
  return [...sums.values()]
}
