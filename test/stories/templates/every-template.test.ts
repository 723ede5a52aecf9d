import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../../nodes/catalog.node.ts'
import { checkPatterns } from '../../../server/rules/check-patterns.ts'
import { checkGraph } from '../../../workflows/graph/check-graph.ts'
import { fillTemplate, firstAnswers, templatePurposes } from '../../../workflows/templates/template.ts'
import { ruleTemplates } from '../../../workflows/templates/templates.node.ts'

const catalog = await loadCatalog()
const templates = ruleTemplates()
const named = templates.map((template) => [template.id, template] as const)

describe('templates', () => {
  it('are at least twelve, some for each purpose, each under its own name', () => {
    expect(templates.length).toBeGreaterThanOrEqual(12)
    expect([...new Set(templates.map(({ purpose }) => purpose))].sort()).toEqual([...templatePurposes].sort())
    expect(new Set(templates.map(({ name }) => name.en)).size).toBe(templates.length)
  })

  it.each(named)('%s can be published as it is, in both languages', async (_id, template) => {
    for (const language of ['en', 'de'] as const) {
      const graph = fillTemplate(template, language)
      expect(checkGraph(graph, catalog).problems).toEqual([])
      expect(await checkPatterns(graph)).toEqual([])
      expect(graph.nodes.map(({ id }) => graph.layout[id]).every(Boolean)).toBe(true)
    }
  })

  it.each(named)('%s asks for things that are there, and takes the answers', (_id, template) => {
    const first = firstAnswers(template, 'en')
    expect(Object.keys(first)).toEqual(template.asks.map(({ id }) => id))
    expect(fillTemplate(template, 'en', first)).toEqual(fillTemplate(template, 'en'))
    const graph = fillTemplate(template, 'en', {}, ['forum'])
    expect(graph.settings.scope.connections.include).toEqual(['forum'])
  })
})
