import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { canonicalGraph, canonicalJson } from './canonical-graph.ts'

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

it('the same graph drawn in another order gives the same text', () => {
  fc.assert(
    fc.property(arbitraryGraph(smallCatalog), fc.infiniteStream(fc.nat()), (graph, numbers) => {
      const shuffled = <T>(list: readonly T[]) =>
        list
          .map((one): [number, T] => [numbers.next().value ?? 0, one])
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one)
      const other = { ...graph, nodes: shuffled(graph.nodes), edges: shuffled(graph.edges) }
      expect(JSON.stringify(canonicalGraph(other))).toBe(JSON.stringify(canonicalGraph(graph)))
    }),
  )
})

it('the order of keys does not change the text, and the text is the same JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
