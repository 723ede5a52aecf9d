import { expect, it } from 'vitest'
import { aRule } from '../../../test/kit/a-rule.ts'
import { smallCatalog } from '../../../test/kit/small-catalog.ts'
import { checkGraph } from '../check-graph.ts'
import { defaultSettings } from '../rule-settings.ts'
import { migrateGraph, newestFormat } from './migrate-graph.ts'

const today = aRule(smallCatalog).on('post-created').then('hide').build()

it('a sketch without settings and format becomes a graph of format 1 with the careful settings', () => {
  const sketch = { nodes: today.nodes, edges: today.edges }
  const migrated = migrateGraph(sketch)
  expect(migrated).toEqual({
    ok: true,
    from: 0,
    value: { ...sketch, format: 1, settings: defaultSettings, layout: {} },
  })
  expect(checkGraph(sketch, smallCatalog).problems).toEqual([])
})

it('a graph of today stays as it is', () => {
  expect(migrateGraph(today)).toEqual({ ok: true, from: newestFormat, value: today })
})

it('a newer format is refused with a sentence', () => {
  expect(migrateGraph({ ...today, format: newestFormat + 1 })).toMatchObject({
    ok: false,
    problem: { sentence: { en: 'This rule was saved by a newer Steward (format 2; here 1 is the newest).' } },
  })
})
