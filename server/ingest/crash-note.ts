import { constants, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A line in a file of the process's own, that is read by its next life when this one dies before it is cleared. */
export interface CrashNote {
  /** What stood there when the process started; empty when all was well. */
  found: string
  write(line: string): void
  clear(): void
}

/** For a process that has no place for files. */
export const noCrashNote: CrashNote = { found: '', write() {}, clear() {} }

/** A process that may write no file goes without one, and says so. */
export function openCrashNote(path: string, failed: (error: unknown) => void): CrashNote {
  try {
    return noteIn(path)
  } catch (error) {
    failed(error)
    return noCrashNote
  }
}

/** One write each time, into the cache of the system: it has to survive the process, not the machine. */
function noteIn(path: string): CrashNote {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT)
  const [found = ''] = readFileSync(file, 'utf8').split('\n')
  // What is left of a longer line stands behind the end of this one and is not read.
  const put = (line: string) => {
    try {
      writeSync(file, `${line}\n`, 0)
    } catch {
      // On a full disk the events themselves are what matters.
    }
  }
  return { found, write: put, clear: () => put('') }
}
