import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { planOf } from '../../test/kit/play-story.ts'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { createApiClient } from '../cli/api-client.ts'
import { apply } from '../cli/apply.ts'
import { createAnswerFacts } from '../facts/create-answer-facts.ts'
import { rulesRoutes } from '../rules/rules.routes.ts'
import { versionRoutes } from '../rules/versions.routes.ts'
import { examplesRoutes } from './examples.routes.ts'
import { examplesThatDiffer } from './examples-that-differ.ts'

const german = 'Das ist ein ganz normaler deutscher Satz über das Wetter.'
const english = 'This is an ordinary English sentence about the weather.'

describe('a rule with examples', () => {
  let mongo: TestMongo
  let api: TestApi
  let folder: string
  let hides: RuleGraph
  let locks: RuleGraph
  let hidesGerman: RuleGraph
  const now = () => new Date('2026-03-02T00:00:00.000Z')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steward-examples-'))
    mongo = await aMongo()
    const { collections } = mongo
    const catalog = await loadCatalog()
    const on = () => aRule(catalog).on('post-created')
    hides = on().then('hide').build()
    locks = on().then('lock').build()
    hidesGerman = on()
      .when('language-is', { languages: ['de'] }, 'german')
      .then('hide')
      .build()
    const checking = { collections, catalog, answerFacts: createAnswerFacts({ collections, now }) }
    const rules = {
      ...{ collections, now },
      check: (graph: unknown) => checkGraph(graph, catalog).problems,
      compile: (graph: RuleGraph) => planOf(graph, catalog),
      differingExamples: (
        rule: Parameters<typeof examplesThatDiffer>[1],
        plan: Parameters<typeof examplesThatDiffer>[2],
      ) => examplesThatDiffer(checking, rule, plan),
    }
    api = await anApi([
      ...[...rulesRoutes(rules), ...versionRoutes(rules), ...examplesRoutes({ collections, now })],
    ])
    await collections.communities.insertOne({
      ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], emergencyStop: null, timeZone: 'UTC' },
      ...{ mode: { name: 'normal', until: null, by: 'team' }, revision: 1 },
    })
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** A rule that keeps how a post is hidden, and is drawn otherwise since. */
  async function drawn(name: string, draft: RuleGraph, text = english) {
    const made = await api.call('POST', '/api/rules', { community: 'demo', name, draft })
    const { id, revision } = made.body
    const event = anEvent('post.created')
    const content = {
      event: { ...event, subject: { ...event.subject, text } },
      ...{ facts: [], decisions: [], expects: { verbs: ['hide'], outcome: 'finished' } },
    }
    await api.call('POST', `/api/rules/${id}/examples`, { name: 'An ad', content })
    return {
      id,
      publish: (more: object = {}) =>
        api.call('POST', `/api/rules/${id}/publish`, { basedOn: revision, ...more }),
    }
  }

  it('is published while they hold', async () => {
    const { publish } = await drawn('Holds', hides)
    expect(await publish()).toMatchObject({ status: 200, body: { live: 1 } })
  })

  it('is not published when one no longer holds: the answer names it and what differs', async () => {
    const { id, publish } = await drawn('Differs', locks)
    const { status, body } = await publish()
    expect([status, body.code]).toEqual([409, 'examples-differ'])
    expect(body.problems).toMatchObject([
      {
        sentence: {
          en: 'The example “An ad” no longer holds. Expected: Hide (Came to its end). Now: Lock (Came to its end).',
        },
      },
    ])
    expect((await api.call('GET', `/api/rules/${id}`)).body).toMatchObject({ live: null, latest: 0 })
    expect(await publish({ despiteExamples: true })).toMatchObject({ status: 200, body: { live: 1 } })
  })

  it('asks for facts that an example did not need before, as a run would', async () => {
    expect((await (await drawn('German', hidesGerman, german)).publish()).status).toBe(200)
    expect((await (await drawn('English', hidesGerman, english)).publish()).status).toBe(409)
  })

  it('keeps what the command line applies from being published, unless told otherwise', async () => {
    const { publish } = await drawn('By file', hides)
    await publish()
    const file = join(folder, 'rule.json')
    await writeFile(
      file,
      JSON.stringify({ format: 1, kind: 'rule', community: 'demo', name: 'By file', graph: locks }),
    )
    const applied = async (despiteExamples: boolean) => {
      const lines: string[] = []
      await apply(createApiClient(api.url), [file], { draft: false, despiteExamples }, (line) =>
        lines.push(line),
      )
      return lines.join('\n')
    }
    expect(await applied(false)).toContain('The example “An ad” no longer holds.')
    expect(await applied(true)).toContain('published as version 2')
  })
})
