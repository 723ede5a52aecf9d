import { hashText } from './hash-text.ts'

/** A place from 0 to 99.99 that a key keeps for ever; another salt shuffles anew. */
export function bucketOf(key: string, salt: string): number {
  return Number(hashText(`${salt}\u0000${key}`) % 10_000n) / 100
}
