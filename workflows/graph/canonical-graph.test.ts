import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { compileRule } from '../plan/compile-rule.ts'
import { canonicalGraph, canonicalJson } from './canonical-graph.ts'
import { checkGraph } from './check-graph.ts'

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

it('groups and sticky notes are kept, in one order; empty lists of them are as none', () => {
  const drawn = aRule(smallCatalog).on('post-created').then('hide').build()
  const [a = '', b = ''] = drawn.nodes.map(({ id }) => id)
  const stickyNotes = { n1: { text: 'Ask Ada', x: 0, y: 0, width: 200, height: 100 } }
  const one = { ...drawn, stickyNotes, groups: { g: { title: 'Both', nodes: [a, b] } } }
  const other = { ...drawn, stickyNotes, groups: { g: { nodes: [b, a], title: 'Both' } } }
  expect(canonicalGraph(one)).toEqual(canonicalGraph(other))
  expect(canonicalGraph(one)).toMatchObject({ stickyNotes, groups: { g: { title: 'Both' } } })
  expect(checkGraph(one, smallCatalog).problems).toEqual([])
  expect(canonicalGraph({ ...drawn, groups: {}, stickyNotes: {} })).toEqual(canonicalGraph(drawn))
})

it('groups and sticky notes change nothing of how a rule runs', () => {
  const drawn = aRule(smallCatalog).on('post-created').then('hide').build()
  const grouped = { ...drawn, groups: { g: { title: 'All', nodes: drawn.nodes.map(({ id }) => id) } } }
  const plans = [drawn, grouped].map((graph) => compileRule(graph, smallCatalog, (text) => text))
  expect(plans[0]).toMatchObject({ ok: true })
  expect(plans[1]).toEqual(plans[0])
})
