import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { checkPatterns } from '../../server/rules/check-patterns.ts'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { faultRules, words } from '../faults/fault-rules.ts'
import { anEvent } from '../kit/an-event.ts'
import { playStory } from '../kit/play-story.ts'

const item = Type.Object(
  {
    ...{ format: Type.Literal(1), kind: Type.Literal('rule'), community: Type.Literal('demo') },
    ...{ name: Type.String({ minLength: 1 }), graph: ruleGraphSchema },
  },
  { additionalProperties: false },
)
const catalog = await loadCatalog()
const test = fileURLToPath(new URL('..', import.meta.url))
const shipped = ['kit', 'bench', 'faults', 'corpus'].flatMap((folder) =>
  readdirSync(`${test}/${folder}`)
    .filter((name) => /[.-]rules?\.json$/.test(name))
    .map((name) => `${folder}/${name}`),
)

function read(file: string) {
  const value: unknown = JSON.parse(readFileSync(`${test}/${file}`, 'utf8'))
  if (!Check(item, value)) throw new Error(`${file} is no rule`)
  return value
}

it.each(shipped)('%s can be published as it is', async (file) => {
  const { graph } = read(file)
  expect(checkGraph(graph, catalog).problems).toEqual([])
  expect(await checkPatterns(graph)).toEqual([])
})

it('the rule of the README hides a post that offers a casino, and leaves others alone', () => {
  const { graph: rule } = read('kit/casino.rule.json')
  const verbs = (text: string) =>
    playStory({ catalog, rule, event: anEvent('post.created', { text }) }).effects.map(({ verb }) => verb)
  expect(verbs('Win at our casino')).toEqual(['hide'])
  expect(verbs('Win at our C4sin0')).toEqual(['hide'])
  expect(verbs('Nice to meet you')).toEqual([])
})

it('the rules of the fault runs have no problems, and the first hides at once and locks two seconds later', async () => {
  const rules = await faultRules()
  for (const { graph } of rules) expect(checkGraph(graph, catalog).problems).toEqual([])
  const [{ graph: rule } = { graph: null }] = rules
  if (!rule) throw new Error('there are no rules for the fault runs')
  const told = playStory({
    catalog,
    rule,
    event: anEvent('post.created', { text: `A ${words.hide} of the run` }),
  })
  expect(told.effects.map(({ verb, at }) => [verb, at.slice(17, 19)])).toEqual([
    ['hide', '00'],
    ['lock', '02'],
  ])
})
