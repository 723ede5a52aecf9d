import { type Collection, type Document, MongoServerError } from 'mongodb'

/** Drops an index of an older build; where there is none, or no such collection yet, nothing happens. */
export async function dropIndex<D extends Document>(collection: Collection<D>, name: string): Promise<void> {
  await collection.dropIndex(name).catch((error: unknown) => {
    if (error instanceof MongoServerError && missing.some((code) => code === error.code)) return
    throw error
  })
}

const missing = [26, 27]
