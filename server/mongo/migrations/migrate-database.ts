import type { Collections } from '../collections.ts'
import { NoDatabase } from '../connect.ts'
import { retireIndexes } from './1-retire-indexes.ts'
import { retireSubjectPlaces } from './2-retire-subject-places.ts'
import { shortenClaimNames } from './3-shorten-claim-names.ts'

/** Each may be done again, and by two processes at once. */
type Step = (collections: Collections) => Promise<void>

/** The step at place n lifts a database of format n to n + 1. Steps are only ever added. */
const steps: readonly Step[] = [retireIndexes, retireSubjectPlaces, shortenClaimNames]
export const newestDatabase = steps.length

/**
 * Lifts the database to what this build works with.
 * @throws NoDatabase when a newer build has lifted it further.
 */
export async function migrateDatabase(collections: Collections): Promise<void> {
  const { migrations } = collections
  const standing = await migrations.findOne({ _id: 'database' })
  const from = standing?.step ?? 0
  if (from > newestDatabase) {
    throw new NoDatabase(
      `The database was lifted to format ${from} by a newer Steward; this one knows ${newestDatabase}.`,
      'Start the newer Steward again, or restore a backup from before it.',
    )
  }
  for (const step of steps.slice(from)) await step(collections)
  await migrations.updateOne(
    { _id: 'database' },
    { $set: { format: 1 }, $max: { step: newestDatabase } },
    { upsert: true },
  )
}
