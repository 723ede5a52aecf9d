import type { Run, Step } from '../../workflows/run/run.ts'
import type { Collections } from '../mongo/collections.ts'
import type { TallyDocument } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'

/** How often one port of one version of a rule was passed since the last write. */
export interface TallyLine {
  readonly community: string
  readonly rule: string
  readonly version: number
  readonly node: string
  readonly port: string
  count: number
}

export interface Tallies {
  /** The lines that a run's steps will be counted on. Two hundred rules look at every post: no step is kept for it. */
  linesOf(run: Pick<Run, 'community' | 'rule' | 'version'>, steps: readonly Step[]): TallyLine[]
  /** Counts ports that were passed, once what passed them is written. */
  count(lines: readonly TallyLine[]): void
  /** Writes what was counted since the last time. */
  write(): Promise<void>
  stop(): Promise<void>
}

const everyMs = 1_000
const hourMs = 3_600_000
const perWrite = 1_000

/** By rule, version, node and port. */
type Known = Map<string, Map<number, Map<string, Map<string, TallyLine>>>>

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
  const known: Known = new Map()
  const counted = new Set<TallyLine>()
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
    const sums = [...counted].map(({ ...line }) => ({ _id: idOf(line, hour), hour, ...line }))
    for (const line of counted) line.count = 0
    counted.clear()
    writing = writing.then(() => writeSums(sums)).catch(failed)
    return writing
  }
  const timer = setInterval(() => {
    if (counted.size > 0) void write()
  }, everyMs).unref()

  return {
    linesOf({ community, rule, version }, steps) {
      const lines: TallyLine[] = []
      const nodes = within(
        within(known, rule, () => new Map<number, Map<string, Map<string, TallyLine>>>()),
        version,
        () => new Map<string, Map<string, TallyLine>>(),
      )
      for (const { node, port } of steps) {
        if (port === undefined) continue
        const ports = within(nodes, node, () => new Map<string, TallyLine>())
        lines.push(within(ports, port, () => ({ community, rule, version, node, port, count: 0 })))
      }
      return lines
    },
    count(lines) {
      for (const line of lines) {
        line.count += 1
        counted.add(line)
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

const idOf = ({ rule, version, node, port }: TallyLine, hour: Date) =>
  `${rule}/${version}/${hour.getTime()}/${node}/${port}`
