/** How many events left a card by each of its ports. */
export interface CountsOfNode {
  readonly [port: string]: number
}
/** By card. */
export interface Tallies {
  readonly [node: string]: CountsOfNode
}
