import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { communitiesRoutes } from '../communities/communities.routes.ts'
import { connectionsRoutes } from '../communities/connections.routes.ts'
import { libraryRoutes } from '../library/library.routes.ts'
import { rulesRoutes } from '../rules/rules.routes.ts'
import { versionRoutes } from '../rules/versions.routes.ts'
import { createSecrets } from '../secrets/seal.ts'
import { createApiClient } from './api-client.ts'
import { apply } from './apply.ts'
import { exportItems } from './export.ts'

const words = { en: 'Words are missing.', de: 'Wörter fehlen.' }
const noWords: Problem = {
  ...{ code: 'every-config-fits-its-node', severity: 'error', node: 'check', field: '/words' },
  ...{ sentence: words, hint: words },
}
function aGraph(config: RuleGraph['nodes'][number]['config']): RuleGraph {
  const nodes = [{ id: 'check', type: 'text-contains', version: 1, config }]
  return { format: 1, settings: defaultSettings, nodes, edges: [], layout: {} }
}
const one = { format: 1, community: 'demo' }
const rule = { ...one, kind: 'rule', name: 'Spam', graph: aGraph({ words: ['casino'] }) }
const place = [
  rule,
  {
    ...one,
    kind: 'library',
    name: 'bad-words',
    is: 'list',
    content: { match: 'word', entries: [{ text: 'casino' }] },
  },
  {
    ...one,
    kind: 'connection',
    name: 'The Forum',
    platform: 'plaza',
    hand: 'acting',
    config: { url: 'http://x' },
  },
  { ...one, kind: 'community', name: 'Demo', timeZone: 'Europe/Berlin' },
]

describe('steward apply', () => {
  let mongo: TestMongo
  let api: TestApi
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steward-apply-'))
    mongo = await aMongo()
    const { collections } = mongo
    const deps = {
      ...{ collections, secrets: createSecrets(collections, ''), now: () => new Date() },
      connector: () => ({ configSchema: { type: 'object' }, credentialSchema: { type: 'object' } }),
      check: (graph: unknown) => (JSON.stringify(graph).includes('"words"') ? [] : [noWords]),
      compile: ({ settings }: RuleGraph) => ({
        format: 1 as const,
        hash: 'h',
        settings,
        starts: [],
        steps: {},
      }),
    }
    api = await anApi([
      ...[...communitiesRoutes(deps), ...connectionsRoutes(deps), ...libraryRoutes(deps)],
      ...[...rulesRoutes(deps), ...versionRoutes(deps)],
    ])
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function applied(items: unknown, draft = false) {
    const file = join(folder, 'items.json')
    await writeFile(file, JSON.stringify(items))
    const lines: string[] = []
    const well = await apply(createApiClient(api.url), [file], { draft }, (line) => lines.push(line))
    return { well, lines }
  }

  it('puts everything in place, and changes nothing the second time', async () => {
    const first = await applied(place)
    expect(first).toEqual({
      well: true,
      lines: [
        'community "Demo" in demo: new',
        'connection "The Forum" in demo: new',
        'library "bad-words" in demo: new',
        'rule "Spam" in demo: published as version 1',
      ],
    })
    const second = await applied(place)
    expect(second.well).toBe(true)
    expect(second.lines.every((line) => line.endsWith(': unchanged'))).toBe(true)
    expect(await mongo.collections.connections.findOne({ _id: 'the-forum' })).toMatchObject({
      hand: 'acting',
    })
  })

  it('publishes a rule that differs, but not with --draft', async () => {
    const other = { ...rule, graph: aGraph({ words: ['pills'] }) }
    expect((await applied(other, true)).lines).toEqual(['rule "Spam" in demo: draft changed'])
    expect((await applied(other)).lines).toEqual(['rule "Spam" in demo: published as version 2'])
  })

  it('names node and field of a problem, and goes on with the rest', async () => {
    const { well, lines } = await applied([
      { ...rule, name: 'Empty', graph: aGraph({}) },
      { ...rule, name: 'Third' },
    ])
    expect(well).toBe(false)
    expect(lines[0]).toContain('node check /words: Words are missing.')
    expect(lines[1]).toBe('rule "Third" in demo: published as version 1')
  })

  it('says which item of a file is not right', async () => {
    await expect(applied([rule, { ...rule, colour: 'red' }])).rejects.toThrow(
      /item 2 is not right\.\n {2}\/colour is not known/,
    )
  })

  it('exports what apply takes', async () => {
    const items = await exportItems(createApiClient(api.url))
    expect(items.map(({ kind, name }) => `${kind} ${name}`)).toContain('rule Spam')
    expect((await applied(items, true)).well).toBe(true)
  })
})
