import { expect, it } from 'vitest'
import { freeName } from './begin-rule.ts'

it('a name that is taken gets a number', () => {
  expect(freeName('Welcome', [])).toBe('Welcome')
  expect(freeName('Welcome', ['Welcome', 'Welcome 2'])).toBe('Welcome 3')
})
