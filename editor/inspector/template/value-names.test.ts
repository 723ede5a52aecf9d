import { expect, it } from 'vitest'
import { loadCatalog } from '../../../nodes/catalog.node.ts'
import { defaultSettings } from '../../../workflows/graph/rule-settings.ts'
import { findValues, ownNames } from './placed-values.ts'
import { textFields } from './text-fields.ts'
import { nameValue } from './value-names.ts'

const catalog = await loadCatalog()
const node = (id: string, type: string, label?: string) => ({
  ...{ id, type, version: 1, config: {} },
  ...(label && { label }),
})
const graph = {
  ...{ format: 1 as const, settings: defaultSettings, layout: {} },
  nodes: [
    node('text-contains-1', 'text-contains', 'Bad words'),
    node('each', 'for-each'),
    node('answer', 'reply'),
  ],
  edges: [
    { from: { node: 'text-contains-1', port: 'yes' }, to: 'each' },
    { from: { node: 'each', port: 'each' }, to: 'answer' },
  ],
}

const named = (text: string, language: 'en' | 'de' = 'en', at = 'answer') => {
  const fields = textFields(graph, catalog, at)
  const nameable = { fields, own: ownNames(text) }
  return findValues(text).map((value) => nameValue(value, nameable, language))
}

it('says values in the reader’s language, with what is said when there is none', () => {
  const text = '{{ member.name | upcase | default: "friend" }}'
  expect(named(text)).toEqual([{ label: 'Name of the member, in capitals, or “friend”' }])
  expect(named(text, 'de')).toEqual([{ label: 'Name des Mitglieds, in Großbuchstaben, sonst „friend“' }])
})

it('knows what the cards before a card found out, and nothing of the others', () => {
  const text = '{{ steps["text-contains-1"].found }}'
  expect(named(text)).toEqual([{ label: 'Bad words: what was found' }])
  const elsewhere = named(text, 'en', 'elsewhere')
  expect(elsewhere).toMatchObject([{ wrong: expect.stringContaining('No card before this one') }])
})

it('knows the one whose turn it is only where a list is gone through', () => {
  expect(named('{{ steps.item.name }}')).toEqual([{ label: 'The one whose turn it is: name' }])
  expect(named('{{ steps.item.name }}', 'en', 'each')).toMatchObject([{ wrong: expect.any(String) }])
})

it('says why nothing will stand there', () => {
  expect(named('{{ membre.name }}')).toMatchObject([
    { wrong: expect.stringContaining('There is no “membre”') },
  ])
  expect(named('{{ member.email }}', 'de')).toMatchObject([
    { label: 'member.email', wrong: expect.stringContaining('bliebe leer') },
  ])
  expect(named('{{ member.constructor }}')).toMatchObject([{ wrong: expect.any(String) }])
})

it('takes no offence at rarer values, parts of lists and names that the text makes itself', () => {
  const texts = ['{{ event.ext.flair }}', '{{ event.subject.kind }}', '{{ member.roles.size }}', '{{ now }}']
  for (const text of [...texts, '{% assign who = member.name %}{{ who }}'])
    expect(named(text)).toEqual([{ label: expect.any(String) }])
})
