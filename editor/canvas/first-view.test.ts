import { expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { firstView } from './first-view.ts'

const screen = { width: 900, height: 700 }
const drawn = (columns: number): RuleGraph => ({
  format: 1,
  settings: defaultSettings,
  nodes: Array.from({ length: columns }, (_, at) => ({ id: `n${at}`, type: 'hide', version: 1, config: {} })),
  edges: [],
  layout: Object.fromEntries(Array.from({ length: columns }, (_, at) => [`n${at}`, { x: at * 370, y: 0 }])),
})

it('has a small rule in the middle, as large as it is', () => {
  const { x, zoom } = firstView(drawn(2), screen)
  expect(zoom).toBe(1)
  expect(x).toBe((900 - 620) / 2)
})

it('shows a rule too wide to be read from where it begins', () => {
  const { x, zoom } = firstView(drawn(20), screen)
  expect(zoom).toBe(0.62)
  expect(x).toBe(48)
})
