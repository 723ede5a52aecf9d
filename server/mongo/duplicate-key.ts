import { MongoBulkWriteError, MongoServerError } from 'mongodb'

const code = 11_000

/** Somebody wrote it first: the key stands already. */
export const isDuplicate = (error: unknown) => error instanceof MongoServerError && error.code === code

/** A bulk insert in which nothing failed but keys that stand already; a broken connection is not that. */
export function onlyDuplicates(error: unknown): error is MongoBulkWriteError {
  if (!(error instanceof MongoBulkWriteError)) return false
  const failed = [error.writeErrors].flat()
  return failed.length > 0 && failed.every((one) => one.code === code)
}
