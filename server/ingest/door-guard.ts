import { type CrashNote, noCrashNote } from './crash-note.ts'

export interface DoorGuard {
  /** After a start that followed a crash inside a flush nothing is decided at the door, for ten minutes. */
  decidesNothing(): boolean
  /** Walks prefixes with the note set. */
  during<T>(walk: () => Promise<T>): Promise<T>
}

const cautiousMs = 10 * 60_000

/** So that a text which ends the process at the door ends it once: from then on it is decided in a worker. */
export function createDoorGuard(note: CrashNote = noCrashNote): DoorGuard {
  const decidesAgainAt = note.found === '' ? 0 : performance.now() + cautiousMs
  note.clear()
  return {
    decidesNothing: () => performance.now() < decidesAgainAt,
    async during(walk) {
      note.write('in a flush')
      try {
        return await walk()
      } finally {
        note.clear()
      }
    },
  }
}
