import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { matchOptions } from '../controls/match-options.ts'
import { alsoSought } from './also-sought.ts'

const catalog = await loadCatalog()
const options = catalog.all().map(({ definition: { type }, words }) => ({
  ...{ value: type, label: words.title.de, about: words.about.de },
  keywords: `${words.title.en} ${alsoSought[type] ?? ''}`,
}))
const found = (sought: string) => matchOptions(options, sought).map(({ value }) => value)

it('every card is found by words that people use, and no word is kept for a card that is not there', () => {
  expect(Object.keys(alsoSought).toSorted()).toEqual(options.map(({ value }) => value).toSorted())
})

it.each([
  ['löschen', 'remove'],
  ['loeschen', 'remove'],
  ['delete', 'remove'],
  ['ausblenden', 'hide'],
  ['bannen', 'ban'],
  ['block', 'ban'],
  ['begrüßen', 'send-message'],
  ['begruessen', 'member-joined'],
  ['hass', 'text-contains'],
  ['spam', 'text-contains'],
  ['freigabe', 'ask-person'],
  ['ticket', 'open-case'],
])('‘%s’ finds %s', (sought, type) => {
  expect(found(sought)).toContain(type)
})
