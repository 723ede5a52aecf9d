import type { Mongo } from './connect.ts'
import { makeIndexes } from './indexes.ts'
import { migrateDatabase } from './migrations/migrate-database.ts'
import { storedSchemas } from './stored-schemas.ts'
import { applyValidators } from './validators.ts'

/** What older builds left is lifted, then validators and indexes; idempotent, done by every process at its start. */
export async function prepareDatabase({ db, collections }: Pick<Mongo, 'db' | 'collections'>): Promise<void> {
  await migrateDatabase(collections)
  await applyValidators(db, storedSchemas)
  await makeIndexes(collections)
}
