import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import { freeName, lacking } from './begin-rule.ts'

it('a name that is taken gets a number', () => {
  expect(freeName('Welcome', [])).toBe('Welcome')
  expect(freeName('Welcome', ['Welcome', 'Welcome 2'])).toBe('Welcome 3')
})

it('names what a connection can not do or hear, and nothing that is done elsewhere', () => {
  const graph = aRule().on('post-created').on('report-created').then('hide').then('notify-team').build()
  expect(lacking(graph, { verbs: ['hide'], events: ['post.created', 'report.created'] })).toEqual([])
  expect(lacking(graph, { verbs: [], events: ['post.created'] })).toEqual(['report-created', 'hide'])
})
