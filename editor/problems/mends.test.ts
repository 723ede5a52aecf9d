import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { mendOf } from './mends.ts'

const catalog = await loadCatalog()
const begun = () => aRule(catalog).on('post-created')
const problemsOf = (graph: RuleGraph) => checkGraph(graph, catalog).problems
const withNodes = (
  graph: RuleGraph,
  change: (node: RuleGraph['nodes'][number]) => RuleGraph['nodes'][number],
) => ({
  ...graph,
  nodes: graph.nodes.map(change),
})

const broken: { readonly [code: string]: () => RuleGraph } = {
  'there-is-a-trigger': () => aRule(catalog).node('hide', 'hide').build(),
  'edges-join-existing-nodes-and-ports': () =>
    begun().then('hide').edge('hide', 'sideways', 'gone').edge('nowhere', 'done', 'hide').build(),
  'a-port-has-one-edge': () =>
    begun().then('hide').then('reply').edge('post-created', 'event', 'reply').build(),
  'nothing-leads-into-a-trigger': () => begun().then('hide').edge('hide', 'done', 'post-created').build(),
  'every-node-is-reachable': () => begun().then('hide').node('alone', 'reply').build(),
  'every-node-is-known': () =>
    withNodes(begun().then('hide').build(), (node) => (node.id === 'hide' ? { ...node, version: 7 } : node)),
  'every-config-fits-its-node': () => begun().then('hide', { extra: 1 }).build(),
  'every-config-passes-its-own-check': () => begun().then('reply', { text: ' ' }).build(),
  'exits-are-valid': () =>
    begun()
      .settings({
        exits: { events: [{ types: ['member.left'], of: 'member', when: '1 + 1' }], when: 'member.' },
        goal: { name: 'A', events: [{ types: ['post.created'], of: 'member', when: ')' }] },
      })
      .then('hide')
      .build(),
  'own-replies-never-loop': () =>
    begun()
      .settings({ exempt: { roles: [], members: [], ownAccounts: false } })
      .then('reply')
      .build(),
  'a-weak-signal-never-acts-alone': () => begun().when('sentiment-below').then('hide').build(),
}

/** Presses “mend” at the first problem of a code until there is none, at most five times. */
function mendAll(graph: RuleGraph, code: string): RuleGraph {
  let mended = graph
  for (let round = 0; round < 5; round += 1) {
    const problem = problemsOf(mended).find((one) => one.code === code)
    const mend = problem && mendOf(problem, mended, catalog)
    if (!mend) return mended
    mended = mend.command.apply(mended)
  }
  return mended
}

it.each(Object.keys(broken))('mends %s, and makes no other problem', (code) => {
  const graph = broken[code]?.() ?? begun().build()
  const before = problemsOf(graph)
  expect(before.map((problem) => problem.code)).toContain(code)
  const after = problemsOf(mendAll(graph, code)).map((problem) => problem.code)
  expect(after).not.toContain(code)
  expect(before.map((problem) => problem.code)).toEqual(expect.arrayContaining(after))
})

it('removes a pattern that the server found too slow', () => {
  const graph = begun()
    .when('text-contains', { patterns: ['a', '(a+)+'] })
    .then('hide')
    .build()
  const problem: Problem = {
    ...{ code: 'every-pattern-is-quick', severity: 'error', node: 'text-contains', field: '/patterns/1' },
    ...{ sentence: { en: '', de: '' }, hint: { en: '', de: '' } },
  }
  const mended = mendOf(problem, graph, catalog)?.command.apply(graph)
  expect(mended?.nodes.find(({ id }) => id === 'text-contains')?.config.patterns).toEqual(['a'])
})

it('mends nothing where a person has to choose', () => {
  const graph = begun().then('hide').then('wait').then('reply').edge('reply', 'done', 'hide').build()
  const loop = problemsOf(graph).find(({ code }) => code === 'there-is-no-loop')
  expect(loop && mendOf(loop, graph, catalog)).toBeUndefined()
})
