import { foldText } from './fold-text.ts'
import { hashText } from './hash-text.ts'

/** A fingerprint of 16 hex digits that near texts share most bits of; null for a text without words. */
export function simhash(text: string): string | null {
  const words = foldText(text.slice(0, 20_000)).match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  const weights = new Array<number>(64).fill(0)
  for (const shingle of shinglesOf(words)) {
    let hash = hashText(shingle)
    for (let bit = 0; bit < 64; bit += 1) {
      weights[bit] = (weights[bit] ?? 0) + ((hash & 1n) === 1n ? 1 : -1)
      hash >>= 1n
    }
  }
  let print = 0n
  weights.forEach((weight, bit) => {
    if (weight > 0) print |= 1n << BigInt(bit)
  })
  return print.toString(16).padStart(16, '0')
}

/** In how many of 64 bits two fingerprints differ. */
export function hammingDistance(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  while (differing > 0n) {
    count += Number(differing & 1n)
    differing >>= 1n
  }
  return count
}

function shinglesOf(words: readonly string[]): Set<string> {
  if (words.length === 1) return new Set(words)
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}
