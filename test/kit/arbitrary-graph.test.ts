import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import { arbitraryGraph } from './arbitrary-graph.ts'
import { smallCatalog } from './small-catalog.ts'

it('random graphs have no errors', () => {
  fc.assert(
    fc.property(arbitraryGraph(smallCatalog), (graph) => {
      const { problems } = checkGraph(graph, smallCatalog)
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(graph.nodes.length).toBeLessThanOrEqual(30)
    }),
    { numRuns: 200 },
  )
})

it('random graphs hold bodies, waits, people and merges', () => {
  const graphs = fc.sample(arbitraryGraph(smallCatalog), { numRuns: 300, seed: 1 })
  const types = new Set(graphs.flatMap(({ nodes }) => nodes.map(({ type }) => type)))
  expect([...types]).toEqual(
    expect.arrayContaining(['in-parallel', 'for-each', 'wait', 'ask-person', 'hide']),
  )
  const merges = graphs.filter(({ edges }) => new Set(edges.map(({ to }) => to)).size < edges.length)
  expect(merges.length).toBeGreaterThan(10)
})
