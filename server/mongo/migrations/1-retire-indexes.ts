import { MongoServerError } from 'mongodb'
import type { Collections } from '../collections.ts'

/** Of the first days: old events were removed whole, runs could be found by who carried them, and due ones without their community. */
const retired = { events: ['retention'], runs: ['carrier', 'holder', 'due'] } as const

export async function retireIndexes({ events, runs }: Collections): Promise<void> {
  for (const name of retired.events) await events.dropIndex(name).catch(ignoreMissing)
  for (const name of retired.runs) await runs.dropIndex(name).catch(ignoreMissing)
}

/** No such index, or no such collection yet. */
const missing = [26, 27]
function ignoreMissing(error: unknown): void {
  if (error instanceof MongoServerError && missing.some((code) => code === error.code)) return
  throw error
}
