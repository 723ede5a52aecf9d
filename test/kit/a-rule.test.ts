import { expect, it } from 'vitest'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import { aRule } from './a-rule.ts'
import { smallCatalog } from './small-catalog.ts'

it('a rule drawn in one sentence has no problems', () => {
  const graph = aRule(smallCatalog)
    .on('post-created')
    .when('text-contains', { words: ['casino'] })
    .then('hide')
    .otherwise('wait', { minutes: 1 })
    .then('reply')
    .build()
  expect(checkGraph(graph, smallCatalog).problems).toEqual([])
  expect(graph.edges).toEqual([
    { from: { node: 'post-created', port: 'event' }, to: 'text-contains' },
    { from: { node: 'text-contains', port: 'yes' }, to: 'hide' },
    { from: { node: 'text-contains', port: 'no' }, to: 'wait' },
    { from: { node: 'wait', port: 'done' }, to: 'reply' },
  ])
})

it('two triggers lead to the same step', () => {
  const graph = aRule(smallCatalog).on('post-created').on('post-created', {}, 'again').then('hide').build()
  expect(graph.edges.map(({ from }) => from.node)).toEqual(['post-created', 'again'])
})

it('bodies are drawn by their ports, and then goes on after them', () => {
  const graph = aRule(smallCatalog)
    .on('post-created')
    .then('in-parallel')
    .then('reply')
    .from('in-parallel', 'branch-1')
    .then('hide')
    .from('in-parallel', 'branch-2')
    .then('wait')
    .build()
  expect(checkGraph(graph, smallCatalog).problems).toEqual([])
})
