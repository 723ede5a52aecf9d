import { describe, expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { type List, listRule, numbersOf } from './list-rule.ts'
import { moveCard } from './move-card.ts'

const node = (id: string, type: string) => ({ id, type, version: 1, config: {} })
const edge = (from: string, port: string, to: string) => ({ from: { node: from, port }, to })
const graph: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: [
    ...[node('loose', 'warn'), node('start', 'post-created'), node('check', 'text-contains')],
    ...[node('hide', 'hide'), node('warn', 'warn'), node('reply', 'reply')],
  ],
  edges: [
    ...[edge('start', 'event', 'check'), edge('check', 'yes', 'hide'), edge('hide', 'done', 'warn')],
    ...[edge('check', 'no', 'reply'), edge('reply', 'done', 'warn')],
  ],
  layout: {},
}
const told = ({ entries, goesOn, open }: List): string =>
  [
    ...entries.map(({ node, branches }) => {
      const parts = branches.map(({ port, list }) => `${port}: ${told(list)}`)
      return parts.length === 0 ? node.id : `${node.id} (${parts.join('; ')})`
    }),
    ...(goesOn ? [`→ ${goesOn}`] : []),
    ...(open ? ['…'] : []),
  ].join(', ')

describe('the list', () => {
  it('goes on after actions, branches at conditions, and names what is listed elsewhere', () => {
    const [first] = listRule(graph)
    expect(first && told(first)).toBe(
      'start, check (yes: hide (failed: …), warn (failed: …), …; no: reply (failed: …), → warn)',
    )
  })

  it('has every card once, those that nothing leads to as well', () => {
    const lists = listRule(graph)
    expect([...numbersOf(lists).keys()].toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted())
    expect(lists[1] && told(lists[1])).toBe('loose (failed: …), …')
  })
})

describe('moving a card', () => {
  const edges = (moved: RuleGraph | undefined) =>
    moved?.edges.map(({ from, to }) => `${from.node}.${from.port} ${to}`).toSorted()

  it('changes places with the one before it', () => {
    const moved = moveCard(graph, 'hide', 'up')?.apply(graph)
    expect(edges(moved)).toContain('start.event hide')
    expect(edges(moved)).toContain('hide.done check')
    expect(edges(moved)).toContain('check.yes warn')
  })

  it('comes back where it was, down and up again', () => {
    const chain = { ...graph, edges: graph.edges.slice(0, 3) }
    const down = moveCard(chain, 'check', 'down')?.apply(chain)
    expect(edges(down)).toEqual(['check.yes warn', 'hide.done check', 'start.event hide'])
    const up = down && moveCard(down, 'check', 'up')?.apply(down)
    expect(edges(up)).toEqual(edges(chain))
  })

  it('never goes before what sets the rule off', () => {
    expect(moveCard(graph, 'check', 'up')).toBeNull()
    expect(moveCard(graph, 'loose', 'up')).toBeNull()
  })
})
