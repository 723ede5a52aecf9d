import type { PortTally } from '../api/tallies.ts'

/** How many events left a card by each of its ports. */
export interface CountsOfNode {
  readonly [port: string]: number
}
/** By card. */
export interface Tallies {
  readonly [node: string]: CountsOfNode
}

/** All versions together: a card keeps its name from one to the next. */
export function sumTallies(ports: readonly PortTally[]): Tallies {
  const sums: { [node: string]: { [port: string]: number } } = {}
  for (const { node, port, count } of ports) {
    const card = sums[node] ?? {}
    card[port] = (card[port] ?? 0) + count
    sums[node] = card
  }
  return sums
}
