import type { Run, Step } from '../../workflows/run/run.ts'
import type { Collections } from '../mongo/collections.ts'
import type { TallyDocument } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'

export interface Tallies {
  /** Ports that a run passed, and that are written already. */
  count(run: Pick<Run, 'community' | 'rule' | 'version'>, steps: readonly Step[]): void
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
  let sums = new Map<string, TallyDocument>()
  let writing: Promise<void> = Promise.resolve()

  async function writeSums(counted: readonly TallyDocument[]): Promise<void> {
    for (let from = 0; from < counted.length; from += perWrite) {
      const writes = counted.slice(from, from + perWrite).map(({ _id, count, ...named }) => ({
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
    const counted = [...sums.values()]
    sums = new Map()
    writing = writing.then(() => writeSums(counted)).catch(failed)
    return writing
  }
  const timer = setInterval(() => {
    if (sums.size > 0) void write()
  }, everyMs).unref()

  return {
    count({ community, rule, version }, steps) {
      const hour = Math.floor(now().getTime() / hourMs) * hourMs
      for (const { node, port } of steps) {
        if (port === undefined) continue
        const _id = `${rule}/${version}/${hour}/${node}/${port}`
        const known = sums.get(_id)
        if (known) known.count += 1
        else sums.set(_id, { _id, community, rule, version, node, port, hour: new Date(hour), count: 1 })
      }
    },
    write,
    async stop() {
      clearInterval(timer)
      await write()
    },
  }
}
