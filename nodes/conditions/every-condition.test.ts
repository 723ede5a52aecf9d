import { readdirSync, readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import type { CatalogEntry } from '../catalog.ts'
import type { JsonObject } from '../contract/json.ts'
import { exampleContext } from './example-context.ts'

const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const loaded = await Promise.all(
  folders.map(async (folder) => {
    const node: { node: CatalogEntry['definition'] } = await import(`./${folder}/node.ts`)
    const words: Pick<CatalogEntry, 'words'> = await import(`./${folder}/words.ts`)
    const readme = readFileSync(new URL(`./${folder}/README.md`, import.meta.url), 'utf8')
    return { folder, node: node.node, words: words.words, readme }
  }),
)

describe.each(loaded)('$folder', ({ folder, node, words, readme }) => {
  const example: JsonObject = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? 'null')
  const fields = Object.keys(node.schema.properties)

  it('is called as its folder, and its defaults fit its schema', () => {
    expect(node.type).toBe(folder)
    expect(node.kind).toBe('condition')
    expect([...Value.Errors(node.schema, node.defaults)]).toEqual([])
    expect(Value.Check(node.schema, { ...node.defaults, unheardOf: 1 })).toBe(false)
  })

  it('has an example in its README that could be published', () => {
    expect([...Value.Errors(node.schema, example)]).toEqual([])
    expect(node.check?.(example) ?? []).toEqual([])
  })

  it('has words for every field and port, in both languages, and names each in its README', () => {
    expect(Object.keys(words.fields).sort()).toEqual([...fields].sort())
    for (const field of fields) expect(readme).toContain(`- \`${field}\`:`)
    for (const { name } of node.ports(node.defaults)) {
      expect(words.ports[name]?.en).toBeTruthy()
      expect(words.ports[name]?.de).toBeTruthy()
      expect(readme).toContain(`\`${name}\``)
    }
  })

  it('says a sentence of every config, also of one that is not filled in', () => {
    const said = words.sentence(example)
    expect(said.en).not.toBe(said.de)
    for (const text of [said.en, said.de]) expect(text).not.toMatch(/undefined|…|\[object/)
    expect(words.sentence({}).en).toBeTruthy()
  })

  it('goes one of its ways, with a reason, when nobody provides the facts it asks for', () => {
    if (node.kind !== 'condition') throw new Error('no condition')
    const context = exampleContext()
    const facts = node.needs(example, context).map(() => ({ is: 'not-provided' as const }))
    const choice = node.choose(example, context, facts)
    expect(node.ports(example).map((port) => port.name)).toContain(choice.port)
    expect(choice.reason).toMatch(/\w/)
  })
})
