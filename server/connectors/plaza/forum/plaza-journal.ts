import { open } from 'node:fs/promises'
import type { Entry } from './plaza-things.ts'

export interface Journal {
  /** Resolves when the entry is on disk. */
  append(entry: Entry): Promise<void>
  /** Written with the next entry, or a little later by itself; never worth a sync of its own. */
  note(entry: Entry): void
  /** Resolves when everything appended so far is on disk. */
  settled(): Promise<void>
  close(): Promise<void>
}

const newline = 10
const noteDelayMs = 250

/** Replays every whole line and answers how many bytes of the file are good. */
async function replay(file: string, take: (entry: Entry) => void): Promise<number> {
  const handle = await open(file, 'a+', 0o600)
  let good = 0
  let rest: Buffer = Buffer.alloc(0)
  let doubtful: string | null = null
  const line = (bytes: Buffer) => {
    // A line that can not be read is a torn write only when nothing follows it.
    if (doubtful !== null) throw new Error(`The journal ${file} is damaged at byte ${good}: ${doubtful}`)
    try {
      take(JSON.parse(bytes.toString('utf8')))
      good += bytes.length + 1
    } catch (error) {
      doubtful = error instanceof Error ? error.message : String(error)
    }
  }
  for await (const chunk of handle.createReadStream({ start: 0, highWaterMark: 1 << 20, autoClose: false })) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk)
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline)) {
      line(bytes.subarray(0, end))
      bytes = bytes.subarray(end + 1)
    }
    rest = bytes
  }
  await handle.truncate(good)
  await handle.close()
  return good
}

/** Opens the journal: replays it, cuts a torn last line, then writes by group commit with one sync a batch. */
export async function openJournal(file: string, take: (entry: Entry) => void): Promise<Journal> {
  await replay(file, take)
  const handle = await open(file, 'a', 0o600)
  let lines: string[] = []
  let flight: Promise<void> | null = null
  let next: Promise<void> | null = null
  let later: NodeJS.Timeout | null = null

  const write = async () => {
    const batch = lines
    lines = []
    await handle.appendFile(batch.join(''))
    await handle.datasync()
  }
  /** The batch that takes what arrives while another is being written. A failed write fails all later ones. */
  const schedule = (): Promise<void> => {
    if (next) return next
    const before = flight ?? Promise.resolve()
    const mine = before.then(() => {
      next = null
      flight = mine
      return write()
    })
    next = mine
    // Every caller awaits it; this only keeps a failure without a caller from ending the process unheard.
    mine.catch(() => undefined)
    return mine
  }

  return {
    append(entry) {
      lines.push(`${JSON.stringify(entry)}\n`)
      return schedule()
    },
    note(entry) {
      lines.push(`${JSON.stringify(entry)}\n`)
      later ??= setTimeout(() => {
        later = null
        if (lines.length > 0) void schedule()
      }, noteDelayMs)
    },
    settled: () => next ?? flight ?? Promise.resolve(),
    async close() {
      if (later) clearTimeout(later)
      if (lines.length > 0) void schedule()
      await (next ?? flight ?? Promise.resolve()).catch(() => undefined)
      await handle.close()
    },
  }
}
