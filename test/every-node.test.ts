import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { loadCatalog, nodeFolders } from '../nodes/catalog.node.ts'
import { exampleContext, known, unavailable } from '../nodes/conditions/example-context.ts'
import { verbNames } from '../nodes/contract/effect.ts'
import type { Fact } from '../nodes/contract/fact.ts'
import type { JsonObject, Words } from '../nodes/contract/json.ts'
import type { ControlStep, NodeDefinition } from '../nodes/contract/node.ts'

const catalog = await loadCatalog()
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true })

/** What a rule can say at least. */
const expected = {
  triggers: [
    ...['post-created', 'comment-created', 'content-edited', 'message-received', 'member-joined'],
    ...['report-created', 'reaction-added', 'moderation-by-others', 'on-schedule', 'webhook-received'],
    'mode-changed',
  ],
  conditions: [
    ...['text-contains', 'link-count', 'link-domains', 'member-age', 'member-has-role', 'first-post'],
    ...['posts-in-window', 'language-is', 'sentiment-below', 'in-time-window', 'mode-is', 'expression'],
    ...['sticky-split', 'switch'],
  ],
  actions: [...verbNames],
  controls: [...['wait', 'wait-for-event', 'ask-person', 'unless-vetoed', 'in-parallel', 'for-each', 'stop']],
}

it.each(Object.entries(expected))('there are all %s', (kind, types) => {
  const found = nodeFolders().filter((folder) => folder.kind === kind)
  expect(found.map(({ type }) => type)).toEqual(expect.arrayContaining(types))
})

describe.each(nodeFolders())('$type', ({ kind, type, url }) => {
  const entry = catalog.all().find(({ definition }) => definition.type === type)
  if (!entry) throw new Error(`No node of the folder ${type} calls itself so`)
  const { definition, words } = entry
  const fields = Object.keys(definition.schema.properties)
  const fits = ajv.compile(definition.schema)
  const fitsToo = Compile(definition.schema)

  it('is of the kind of its folder, and an action is named as its verb', () => {
    expect(`${definition.kind}s`).toBe(kind)
    if (definition.kind === 'action') {
      expect(verbNames).toContain(definition.verb)
      expect(definition.verb).toBe(type)
    }
  })

  it('has defaults that both validators accept; what is still missing in them its check says at a field', () => {
    expect(fits(definition.defaults), JSON.stringify(fits.errors)).toBe(true)
    expect(fitsToo.Check(definition.defaults)).toBe(true)
    const missing = definition.check?.(definition.defaults) ?? []
    if (kind !== 'conditions') expect(missing).toEqual([])
    for (const { field, ...said } of missing) {
      expect(fields).toContain(field.split('/')[1])
      expectWords(said, field)
    }
  })

  it('has a schema that lets no unknown field in, for both validators', () => {
    const stranger = { ...definition.defaults, 'no such field': 1 }
    expect([fits(stranger), fitsToo.Check(stranger)]).toEqual([false, false])
  })

  it('names every port and every field in both languages', () => {
    for (const { name } of definition.ports(definition.defaults)) expectWords(words.ports[name], name)
    for (const field of fields) expectWords(words.fields[field], field)
    expect(Object.keys(words.fields).filter((field) => !fields.includes(field))).toEqual([])
    expectWords(words.title, 'title')
    expectWords(words.about, 'about')
  })

  it('begins with texts in both languages, of which the English one is the default', () => {
    const defaults: JsonObject = JSON.parse(JSON.stringify(definition.defaults))
    const begins = words.begins ?? {}
    for (const [field, said] of Object.entries(begins)) {
      expectWords(said, field)
      expect(said.en).toBe(defaults[field])
    }
    const isSaid = (value: unknown) => typeof value === 'string' && /[a-z]{2,} [a-z]{2,}/i.test(value)
    const texts = Object.keys(defaults).filter((field) => isSaid(defaults[field]))
    const templates = definition.fields?.templates ?? []
    expect(texts.filter((field) => templates.includes(field) && !begins[field])).toEqual([])
  })

  it('says its defaults as a sentence in both languages, and survives an empty config', () => {
    const defaults: JsonObject = JSON.parse(JSON.stringify(definition.defaults))
    expectWords(words.sentence(defaults), 'sentence')
    expect(JSON.stringify(words.sentence(defaults))).not.toMatch(/undefined|\[object|NaN/)
    expect(words.sentence({})).toMatchObject({ en: expect.any(String), de: expect.any(String) })
  })

  it('tells in both languages every reason that it notes', () => {
    const told = (part: string) => words.reasons?.some(({ written }) => written.test(part)) ?? false
    const parts = reasonsOf(definition).flatMap((reason) => reason.split('; '))
    expect([...new Set(parts)].filter((part) => !told(part))).toEqual([])
    for (const { written, ...said } of words.reasons ?? []) expectWords(said, written.source)
  })

  it('declares templates and expressions in fields that exist', () => {
    const declared = [
      ...(definition.fields?.templates ?? []),
      ...(definition.fields?.expressions ?? []).map(({ field }) => field),
    ]
    expect(declared.filter((field) => !fields.includes(field.split(/[/.]/).find(Boolean) ?? ''))).toEqual([])
  })

  it('has a page that names every field and shows a config that fits', () => {
    const page = new URL('README.md', url)
    expect(existsSync(page)).toBe(true)
    const text = readFileSync(page, 'utf8')
    expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([])
    const example = /```json\n([\s\S]*?)```/.exec(text)?.[1]
    const config: unknown = JSON.parse(example ?? 'null')
    expect([fits(config), fitsToo.Check(config)], JSON.stringify(fits.errors)).toEqual([true, true])
  })
})

/** What a node notes with its defaults, whatever is known. */
function reasonsOf(definition: NodeDefinition): string[] {
  const about = [exampleContext(), exampleContext({ actor: null, keys: [] })]
  const values = [null, true, 'de', 3, ['casino'], { count: 99, score: -1, entries: ['a'], version: 2 }]
  const facts: Fact[] = [{ is: 'not-provided' }, unavailable, ...values.map(known)]
  const { kind, defaults } = definition
  if (kind === 'control') return about.flatMap((context) => notedBy(definition.step(defaults, context, [])))
  if (kind !== 'condition') return []
  return about.flatMap((context) => {
    const asked = definition.needs(defaults, context)
    return facts.map(
      (fact) =>
        definition.choose(
          defaults,
          context,
          asked.map(() => fact),
        ).reason,
    )
  })
}

function notedBy(step: ControlStep): string[] {
  switch (step.is) {
    case 'go':
      return [step.choice.reason]
    case 'sleep':
      return [step.then.reason]
    case 'await':
      return [step.heard.reason, step.timedOut.reason]
    case 'ask':
      return [step.timedOut.reason]
    case 'stop':
      return [step.reason]
    case 'parallel':
    case 'each':
      return []
  }
}

function expectWords(words: Words | undefined, what: string): void {
  expect(words?.en, `${what} in English`).toMatch(/\S/)
  expect(words?.de, `${what} in German`).toMatch(/\S/)
}
