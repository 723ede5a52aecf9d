import { type Db, MongoClient, MongoServerError } from 'mongodb'
import { type Collections, collectionsOf } from './collections.ts'

export interface Mongo {
  db: Db
  collections: Collections
  client: MongoClient
  close(): Promise<void>
}

/** The database could not be reached or is too old; `hint` says what to do. */
export class NoDatabase extends Error {
  readonly code = 'no-database'
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'NoDatabase'
    this.hint = hint
  }
}

/**
 * Every write is acknowledged by a majority and its journal: what is answered is never lost.
 * @throws NoDatabase
 */
export async function connect(uri: string, database = 'steward', waitMs = 10_000): Promise<Mongo> {
  const client = new MongoClient(uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    retryWrites: true,
    ignoreUndefined: true,
    serverSelectionTimeoutMS: waitMs,
    maxPoolSize: 50,
    waitQueueTimeoutMS: waitMs,
  })
  try {
    await client.connect()
    const db = client.db(database)
    await db.command({ ping: 1 })
    return { db, collections: collectionsOf(db), client, close: () => client.close() }
  } catch (error) {
    await client.close().catch(() => {})
    const why = error instanceof Error ? error.message : String(error)
    const hint =
      error instanceof MongoServerError && error.code === 18
        ? 'Check user and password in MONGODB_URI.'
        : 'Check that MongoDB runs and that MONGODB_URI names it; it has to be a replica set (one member is enough).'
    throw new NoDatabase(`MongoDB could not be reached: ${why}`, hint)
  }
}
