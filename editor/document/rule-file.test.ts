import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { JsonObject } from '../../nodes/contract/json.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { canonicalGraph } from '../../workflows/graph/canonical-graph.ts'
import { foreignNames, readRuleFile, ruleFileText, withNames } from './rule-file.ts'

it('what was downloaded reads as the same rule, and downloads as the same text', () => {
  fc.assert(
    fc.property(arbitraryGraph(smallCatalog), (graph) => {
      const text = ruleFileText('demo', 'Spam', graph)
      const read = readRuleFile(text)
      expect(read).toEqual({ name: 'Spam', graph: canonicalGraph(graph) })
      expect(read && ruleFileText('demo', 'Spam', read.graph)).toBe(text)
    }),
    { numRuns: 20 },
  )
})

it('takes nothing that is no rule', () => {
  for (const text of ['', 'null', '[]', '{"kind":"rule"}', '{"kind":"rule","graph":{"format":99}}', '<svg/>'])
    expect(readRuleFile(text)).toBeNull()
})

it('finds names of another place in settings and cards, and puts those of this one there', () => {
  const drawn = aRule(smallCatalog).on('post-created').then('hide').build()
  const { scope, exempt } = drawn.settings
  const configs: JsonObject[] = [{ spaces: ['Lobby'] }, { role: 'Helper', connection: 'forum' }]
  const graph = {
    ...drawn,
    settings: {
      ...drawn.settings,
      scope: { ...scope, spaces: { include: ['Lobby', 'Den'], exclude: [] } },
      exempt: { ...exempt, roles: ['staff', 'Helper'] },
    },
    nodes: drawn.nodes.map((node, index) => ({ ...node, config: configs[index] ?? {} })),
  }
  const here = { connections: ['plaza'], roles: [], spaces: ['Den'] }
  expect(foreignNames(graph, here)).toEqual({ connections: ['forum'], roles: ['Helper'], spaces: ['Lobby'] })
  const mapped = withNames(graph, {
    ...{ connections: { forum: 'plaza' }, roles: { Helper: null }, spaces: { Lobby: 'Hall' } },
  })
  expect(mapped.settings.scope.spaces.include).toEqual(['Hall', 'Den'])
  expect(mapped.settings.exempt.roles).toEqual(['staff'])
  expect(mapped.nodes.map(({ config }) => config)).toEqual([
    { spaces: ['Hall'] },
    { role: 'Helper', connection: 'plaza' },
  ])
  expect(foreignNames(mapped, { ...here, spaces: ['Den', 'Hall'] }).spaces).toEqual([])
})
