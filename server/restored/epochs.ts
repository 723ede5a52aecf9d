import { setTimeout as pause } from 'node:timers/promises'
import type { Collections } from '../mongo/collections.ts'
import type { EpochDocument, LostTime } from '../mongo/documents.ts'

export interface Epochs {
  /** Rises with every restore; carriers of an older one end. */
  current(): Promise<number>
  /** The times of which the database knows nothing, though Steward acted in them. */
  lostTimes(): Promise<readonly LostTime[]>
  /** The database was restored from a backup of that time. Answers the new epoch and how many open runs are in doubt. */
  raise(backupAt: Date): Promise<{ epoch: number; runs: number }>
  /** The same at a start, which may be one of several that are told of the same restore. */
  raiseOnce(backupAt: Date): Promise<void>
}

const freshMs = 1_000
const mostLostTimes = 20
const none: EpochDocument = { _id: 'epoch', format: 1, epoch: 0, lost: [] }

/** The epoch is asked for with every round, and read at most once a second. */
export function createEpochs({
  collections: { installation, runs },
}: {
  collections: Pick<Collections, 'installation' | 'runs'>
}): Epochs {
  let reading: Promise<EpochDocument | null> = Promise.resolve(null)
  let readAt = Number.NEGATIVE_INFINITY
  function read(): Promise<EpochDocument | null> {
    if (performance.now() - readAt < freshMs) return reading
    readAt = performance.now()
    reading = installation.findOne({ _id: 'epoch' })
    // A failed read is not kept.
    reading.catch(() => {
      readAt = Number.NEGATIVE_INFINITY
    })
    return reading
  }
  const known = async () => (await read()) ?? none
  async function raise(backupAt: Date) {
    const raised = await raiseEpoch(installation, backupAt)
    readAt = Number.NEGATIVE_INFINITY
    // From here on no process knows the old one any more.
    await pause(freshMs)
    return { epoch: raised.epoch, runs: await doubtOpenRuns(runs, raised.lost.at(-1)?.until ?? new Date()) }
  }
  return {
    current: async () => (await known()).epoch,
    lostTimes: async () => (await known()).lost,
    raise,
    async raiseOnce(backupAt) {
      const known = (await read())?.lost.some(({ since }) => since.getTime() === backupAt.getTime())
      if (!known) await raise(backupAt)
    },
  }
}

async function raiseEpoch(installation: Collections['installation'], backupAt: Date): Promise<EpochDocument> {
  // Never a number that an epoch of the lost time may have had: restored twice, the count alone would repeat itself.
  const epoch = { $max: [{ $add: [{ $ifNull: ['$epoch', 0] }, 1] }, { $toLong: '$$NOW' }] }
  const lost = { $concatArrays: [{ $ifNull: ['$lost', []] }, [{ since: backupAt, until: '$$NOW' }]] }
  const raised = await installation.findOneAndUpdate(
    { _id: 'epoch' },
    [{ $set: { format: 1, epoch, lost: { $slice: [lost, -mostLostTimes] } } }],
    { upsert: true, returnDocument: 'after' },
  )
  if (!raised) throw new Error('The epoch was not written.')
  return raised
}

/**
 * Carriers of the lost time lose what they hold. A run that may have gone on in it is in doubt: all but those that
 * rest until a time that has not come yet.
 */
async function doubtOpenRuns(runs: Collections['runs'], restoredAt: Date): Promise<number> {
  const free = { carrier: null, holder: null, heldUntil: new Date(0) }
  await runs.updateMany({ status: 'running', carrier: { $ne: null } }, { $set: free })
  const mayHaveGoneOn = { $nor: [{ 'resting.is': 'time' as const, dueAt: { $gt: restoredAt } }] }
  const { modifiedCount } = await runs.updateMany(
    { status: 'running', ...mayHaveGoneOn },
    { $set: { beforeRestore: true } },
  )
  return modifiedCount
}
