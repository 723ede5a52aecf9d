import type { Mongo } from './connect.ts'
import { makeIndexes } from './indexes.ts'
import { storedSchemas } from './stored-schemas.ts'
import { applyValidators } from './validators.ts'

/** Validators and indexes; idempotent, done by every process at its start. */
export async function prepareDatabase({ db, collections }: Pick<Mongo, 'db' | 'collections'>): Promise<void> {
  await applyValidators(db, storedSchemas)
  await makeIndexes(collections)
}
