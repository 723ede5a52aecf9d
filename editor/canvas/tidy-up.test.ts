import ELK from 'elkjs'
import { expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { clearNotes } from './clear-notes.ts'
import { askToArrange, placesOf } from './tidy-up.ts'

const node = (id: string, type: string) => ({ id, type, version: 1, config: {} })
const graph: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: ['no', 'yes', 'check', 'start'].map((id) =>
    node(id, id === 'start' ? 'post-created' : id === 'check' ? 'text-contains' : 'hide'),
  ),
  edges: [
    { from: { node: 'check', port: 'no' }, to: 'no' },
    { from: { node: 'check', port: 'yes' }, to: 'yes' },
    { from: { node: 'start', port: 'event' }, to: 'check' },
  ],
  layout: {},
}
const arranged = async (of: RuleGraph) => placesOf(await new ELK().layout(askToArrange(of, new Map())), of)

it('goes from left to right, and the ways keep the order of their ports', async () => {
  const { start, check, yes, no } = await arranged(graph)
  expect([start?.x, check?.x, yes?.x].map(Number)).toEqual(
    [start?.x, check?.x, yes?.x].map(Number).toSorted((a, b) => a - b),
  )
  expect(check?.x).toBeGreaterThan((start?.x ?? 0) + 250)
  expect(Number(yes?.y)).toBeLessThan(Number(no?.y))
})

it('keeps the cards of a group together, apart from the others', async () => {
  const places = await arranged({ ...graph, groups: { g: { title: 'G', nodes: ['yes', 'check'] } } })
  const { check, yes, no } = places
  expect(Object.keys(places)).toHaveLength(4)
  const bottom = Math.max(Number(check?.y), Number(yes?.y)) + 152
  const right = Number(yes?.x) + 250
  expect(Number(no?.y) > bottom || Number(no?.x) > right).toBe(true)
})

it('moves the cards of a folded group as one', async () => {
  const layout = { check: { x: 0, y: 0 }, yes: { x: 400, y: 30 } }
  const groups = { g: { title: 'G', nodes: ['yes', 'check'], collapsed: true as const } }
  const { check, yes } = await arranged({ ...graph, layout, groups })
  expect(Number(yes?.x) - Number(check?.x)).toBe(400)
  expect(Number(yes?.y) - Number(check?.y)).toBe(30)
})

it('notes that would lie over tidied cards go above all of them; others stay', () => {
  const note = { text: '', width: 200, height: 100 }
  const noted = {
    ...graph,
    stickyNotes: { over: { ...note, x: 20, y: 20 }, aside: { ...note, x: 0, y: 900 } },
  }
  const places = Object.fromEntries(graph.nodes.map(({ id }, at) => [id, { x: at * 300, y: 0 }]))
  expect(clearNotes(noted, places, new Map())).toEqual({ over: { x: 0, y: -180 } })
})
