import { expect, it } from 'vitest'
import type { RuleSummary } from '../api/rules.ts'
import { byFolder, everything, findRules } from './find-rules.ts'

const rule = (name: string, more: Partial<RuleSummary> = {}): RuleSummary => ({
  ...{ id: name, community: 'demo', name, purpose: 'service', revision: 1, live: null, latest: 0 },
  ...{ updatedAt: '2026-01-01T00:00:00.000Z', drawnAt: 1, folder: '', tags: [], owner: '', ...more },
})
const rules = [
  rule('Welcome'),
  rule('Casino ads', { folder: 'Spam', tags: ['links'], live: 2, latest: 2 }),
  rule('Crypto ads', { folder: 'Spam', owner: 'Ada', latest: 1 }),
]
const names = (found: readonly RuleSummary[]) => found.map(({ name }) => name)

it('finds rules by every word, wherever it is said', () => {
  expect(names(findRules(rules, { ...everything, text: 'ADS spam' }))).toEqual(['Casino ads', 'Crypto ads'])
  expect(names(findRules(rules, { ...everything, text: 'ada' }))).toEqual(['Crypto ads'])
})

it('finds rules by state and tag', () => {
  expect(names(findRules(rules, { ...everything, state: 'live' }))).toEqual(['Casino ads'])
  expect(names(findRules(rules, { ...everything, state: 'draft' }))).toEqual(['Welcome'])
  expect(names(findRules(rules, { ...everything, tag: 'links' }))).toEqual(['Casino ads'])
})

it('finds rules that are live and never acted', () => {
  const silent = { ...everything, state: 'silent' } as const
  expect(names(findRules(rules, silent))).toEqual(['Casino ads'])
  expect(names(findRules(rules, silent, new Set(['Casino ads'])))).toEqual([])
})

it('sorts them into folders, those in none last', () => {
  expect(byFolder(rules).map(({ folder, rules: some }) => [folder, names(some)])).toEqual([
    ['Spam', ['Casino ads', 'Crypto ads']],
    ['', ['Welcome']],
  ])
})
