import type { Collections } from '../collections.ts'
import { dropIndex } from './drop-index.ts'

/** Of the first days: old events were removed whole, runs could be found by who carried them, and due ones without their community. */
export async function retireIndexes({ events, runs }: Collections): Promise<void> {
  await dropIndex(events, 'retention')
  for (const name of ['carrier', 'holder', 'due']) await dropIndex(runs, name)
}
