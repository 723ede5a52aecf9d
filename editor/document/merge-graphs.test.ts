import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { canonicalGraph } from '../../workflows/graph/canonical-graph.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { addNode, changeSettings, configure, connect, moveNodes, removeNode, rename } from './commands.ts'
import type { Command } from './history.ts'
import { type Choice, mergedGraph, mergeOf, needsChoice } from './merge-graphs.ts'

const node = (id: string) => ({ id, type: 'hide', version: 1, config: {} })
const base: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: [node('a'), node('b'), node('c')],
  edges: [
    { from: { node: 'a', port: 'done' }, to: 'b' },
    { from: { node: 'b', port: 'done' }, to: 'c' },
  ],
  layout: {},
}
const did = (...commands: Command[]) => commands.reduce((graph, { apply }) => apply(graph), base)
const both = (mine: RuleGraph, theirs: RuleGraph, choices: [string, Choice][] = []) => {
  const merge = mergeOf(base, mine, theirs)
  return { asks: needsChoice(merge), graph: mergedGraph(merge, new Map(choices), mine), merge }
}

describe('merging two drafts', () => {
  it('takes what one side did alone from that side, without asking', () => {
    const mine = did(rename('a', 'mine'), changeSettings({ purpose: 'safety' }))
    const theirs = did(
      addNode(node('d'), { x: 0, y: 0 }, { from: { node: 'a', port: 'done' }, onward: 'done' }),
    )
    const { asks, graph } = both(mine, theirs)
    expect(asks).toBe(false)
    expect(canonicalGraph(graph)).toEqual(
      canonicalGraph({
        ...theirs,
        nodes: [{ ...node('a'), label: 'mine' }, node('b'), node('c'), node('d')],
        settings: { ...defaultSettings, purpose: 'safety' },
      }),
    )
  })

  it('has both of two fields of one card', () => {
    const { asks, graph } = both(did(rename('a', 'mine')), did(configure('a', { duration: 'P1D' })))
    expect(asks).toBe(false)
    expect(graph.nodes[0]).toEqual({ ...node('a'), label: 'mine', config: { duration: 'P1D' } })
  })

  it('asks when one field became two things, and does as is chosen', () => {
    const [mine, theirs] = [did(rename('a', 'mine')), did(rename('a', 'theirs'))]
    expect(both(mine, theirs).asks).toBe(true)
    expect(both(mine, theirs, [['nodes/a/label', 'theirs']]).graph).toEqual(theirs)
    expect(both(mine, theirs, [['nodes/a/label', 'mine']]).graph).toEqual(mine)
  })

  it('asks only about the field that became two things: the rest of the card is had of both', () => {
    const mine = did(rename('a', 'mine'), configure('a', { mine: 1 }))
    const theirs = did(rename('a', 'theirs'), configure('a', { theirs: 2 }))
    const { asks, graph, merge } = both(mine, theirs, [['nodes/a/label', 'theirs']])
    expect([asks, merge.items.map(({ key }) => key)]).toEqual([true, ['nodes/a/label', 'nodes/a']])
    expect(graph.nodes[0]).toEqual({ ...node('a'), label: 'theirs', config: { mine: 1, theirs: 2 } })
  })

  it('asks when one side removed what the other changed, and keeps its lines with it', () => {
    const [mine, theirs] = [did(rename('b', 'mine')), did(removeNode('b'))]
    const { asks, merge } = both(mine, theirs)
    expect(asks).toBe(true)
    expect(merge.items.map(({ key }) => key)).toEqual(['nodes/b'])
    expect(canonicalGraph(both(mine, theirs, [['nodes/b', 'mine']]).graph)).toEqual(canonicalGraph(mine))
    expect(canonicalGraph(both(mine, theirs, [['nodes/b', 'theirs']]).graph)).toEqual(canonicalGraph(theirs))
  })

  it('asks when one side leads a line to a card that the other removed', () => {
    expect(both(did(connect({ node: 'a', port: 'done' }, 'c')), did(removeNode('c'))).asks).toBe(true)
  })

  it('asks nothing about places, and about what both did alike', () => {
    expect(both(did(moveNodes({ a: { x: 1, y: 1 } })), did(moveNodes({ a: { x: 2, y: 2 } }))).asks).toBe(
      false,
    )
    const { asks, graph } = both(did(removeNode('b')), did(removeNode('b')))
    expect([asks, graph.nodes.length]).toEqual([false, 2])
  })

  it('of one side that did nothing, gives the other, whatever that did', () => {
    const graphs = fc.tuple(
      arbitraryGraph(smallCatalog, { mostNodes: 8 }),
      arbitraryGraph(smallCatalog, { mostNodes: 8 }),
    )
    fc.assert(
      fc.property(graphs, ([old, fresh]) => {
        for (const [mine, theirs] of [
          [old, fresh],
          [fresh, old],
        ] as const) {
          const merge = mergeOf(old, mine, theirs)
          expect(needsChoice(merge)).toBe(false)
          expect(canonicalGraph(mergedGraph(merge, new Map(), mine))).toEqual(canonicalGraph(fresh))
        }
      }),
    )
  })
})
