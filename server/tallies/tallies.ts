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

/** By rule, version, node and port. Two hundred rules look at every post: no text is put together for a count. */
type Sums = Map<string, Map<number, { community: string; ports: Map<string, Map<string, number>> }>>

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
  let sums: Sums = new Map()
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
    const counted = linesOf(sums, new Date(Math.floor(now().getTime() / hourMs) * hourMs))
    sums = new Map()
    writing = writing.then(() => writeSums(counted)).catch(failed)
    return writing
  }
  const timer = setInterval(() => {
    if (sums.size > 0) void write()
  }, everyMs).unref()

  return {
    count(run, steps) {
      const ofRule = within(sums, run.rule, () => new Map())
      const { ports } = within(ofRule, run.version, () => ({ community: run.community, ports: new Map() }))
      for (const { node, port } of steps) {
        if (port === undefined) continue
        const ofNode = within(ports, node, () => new Map<string, number>())
        ofNode.set(port, (ofNode.get(port) ?? 0) + 1)
      }
    },
    write,
    async stop() {
      clearInterval(timer)
      await write()
    },
  }
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** What was counted in the last second belongs to the hour in which it is written. */
function linesOf(sums: Sums, hour: Date): TallyDocument[] {
  const lines: TallyDocument[] = []
  for (const [rule, versions] of sums) {
    for (const [version, { community, ports }] of versions) {
      for (const [node, counts] of ports) {
        for (const [port, count] of counts) {
          const _id = `${rule}/${version}/${hour.getTime()}/${node}/${port}`
          lines.push({ _id, community, rule, version, node, port, hour, count })
        }
      }
    }
  }
  return lines
}
