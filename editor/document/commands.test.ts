import { describe, expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { addNode, changeSettings, connect, removeNode, rename } from './commands.ts'
import { beginHistory, perform, redo, undo } from './history.ts'

const node = (id: string) => ({ id, type: 'hide', version: 1, config: {} })
const start: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: [node('a'), node('b'), node('c')],
  edges: [
    { from: { node: 'a', port: 'next' }, to: 'b' },
    { from: { node: 'b', port: 'done' }, to: 'c' },
  ],
  layout: {},
}

describe('commands', () => {
  it('closes the gap when a node in the middle is removed', () => {
    const graph = removeNode('b').apply(start)
    expect(graph.edges).toEqual([{ from: { node: 'a', port: 'next' }, to: 'c' }])
  })

  it('puts a node between a port and what it led to', () => {
    const after = { from: { node: 'a', port: 'next' }, onward: 'done' }
    const { edges } = addNode(node('d'), { x: 1, y: 2 }, after).apply(start)
    expect(edges).toContainEqual({ from: { node: 'a', port: 'next' }, to: 'd' })
    expect(edges).toContainEqual({ from: { node: 'd', port: 'done' }, to: 'b' })
    expect(edges).toHaveLength(3)
  })

  it('keeps one edge a port', () => {
    const { edges } = connect({ node: 'a', port: 'next' }, 'c').apply(start)
    expect(edges.filter(({ from }) => from.node === 'a')).toEqual([
      { from: { node: 'a', port: 'next' }, to: 'c' },
    ])
  })

  it('takes the label away when it is emptied', () => {
    const named = rename('a', 'First').apply(start)
    expect(named.nodes[0]).toHaveProperty('label', 'First')
    expect(rename('a', '').apply(named).nodes[0]).not.toHaveProperty('label')
  })
})

describe('history', () => {
  it('comes back to the same document by undo, and forward by redo', () => {
    const steps = [removeNode('b'), changeSettings({ purpose: 'safety' }), rename('a', 'x')]
    const after = steps.reduce(perform, beginHistory(start))
    const back = undo(undo(undo(after)))
    expect(back.graph).toEqual(start)
    expect(redo(redo(redo(back))).graph).toEqual(after.graph)
  })

  it('leaves no entry for a command that changes nothing', () => {
    const same = perform(beginHistory(start), connect({ node: 'a', port: 'next' }, 'b'))
    expect(same.past).toEqual([])
  })
})
