import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import type { RuleGraph } from '../graph/rule-graph.ts'
import { compileRule } from './compile-rule.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const compile = (graph: RuleGraph) => compileRule(graph, smallCatalog, sha256)
const hashOf = (graph: RuleGraph) => {
  const compiled = compile(graph)
  return compiled.ok ? compiled.plan.hash : 'not compiled'
}
const drawn = () => aRule(smallCatalog).on('post-created').when('text-contains').then('hide')

it('a plan is the graph with each port leading to its step', () => {
  expect(compile(drawn().build())).toMatchObject({
    ok: true,
    plan: {
      format: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      starts: ['post-created'],
      steps: {
        'post-created': { type: 'post-created', version: 1, ports: { event: 'text-contains' } },
        'text-contains': { config: { words: ['casino'] }, ports: { yes: 'hide' } },
        hide: { ports: {} },
      },
    },
  })
})

it('positions, labels, notes, the order of drawing and what nothing leads to do not change the hash', () => {
  fc.assert(
    fc.property(arbitraryGraph(smallCatalog), (graph) => {
      const other: RuleGraph = {
        ...graph,
        layout: {},
        edges: graph.edges.toReversed(),
        nodes: [
          { id: 'alone', type: 'hide', version: 1, config: {} },
          ...graph.nodes.toReversed().map((node) => ({ ...node, label: 'a label', note: 'a note' })),
        ],
      }
      expect(hashOf(graph)).toMatch(/^[0-9a-f]{64}$/)
      expect(hashOf(other)).toBe(hashOf(graph))
    }),
  )
})

it('a changed config, setting or edge changes the hash', () => {
  const hashes = [
    drawn().build(),
    drawn().settings({ purpose: 'safety' }).build(),
    drawn().then('wait', { minutes: 1 }).build(),
    drawn().then('wait', { minutes: 2 }).build(),
  ].map(hashOf)
  expect(new Set(hashes).size).toBe(4)
})

it('a graph with errors is not compiled, one with warnings is', () => {
  expect(compile(aRule(smallCatalog).node('hide', 'hide').build())).toMatchObject({
    ok: false,
    problems: [{ code: 'there-is-a-trigger' }],
  })
  expect(compile(drawn().node('reply', 'reply').build()).ok).toBe(true)
})

it('a trigger that is switched off starts nothing', () => {
  const graph = drawn().on('post-created', {}, 'off').then('reply').build()
  const nodes = graph.nodes.map((node) => (node.id === 'off' ? { ...node, disabled: true as const } : node))
  const compiled = compile({ ...graph, nodes })
  expect(compiled).toMatchObject({ ok: true, plan: { starts: ['post-created'] } })
  expect(compiled.ok && Object.keys(compiled.plan.steps)).not.toContain('reply')
})

it('of a control that is switched off only the way past its bodies is left', () => {
  const graph = aRule(smallCatalog)
    .on('post-created')
    .then('in-parallel')
    .then('hide')
    .from('in-parallel', 'branch-1')
    .then('reply')
    .build()
  const nodes = graph.nodes.map((node) =>
    node.type === 'in-parallel' ? { ...node, disabled: true as const } : node,
  )
  const compiled = compile({ ...graph, nodes })
  expect(compiled.ok && compiled.plan.steps['in-parallel']).toMatchObject({
    disabled: true,
    ports: { then: 'hide' },
  })
  expect(compiled.ok && Object.keys(compiled.plan.steps)).not.toContain('reply')
})
