import { expect, it } from 'vitest'
import { keysIn, shortcutOf } from './key-names.ts'

it('names keys as they stand on the keyboards of a language', () => {
  expect(['Ctrl+Shift+Z', 'Del', 'Alt+↑', '+', 'D'].map((keys) => keysIn(keys, 'de'))).toEqual([
    ...['Strg+Umschalt+Z', 'Entf', 'Alt+↑', '+', 'D'],
  ])
  expect(keysIn('Ctrl+Shift+Z', 'en')).toBe('Ctrl+Shift+Z')
  expect(keysIn('Ctrl+Shift+Z', 'de', true)).toBe('⌘+⇧+Z')
})

it('names keys as assistive technology reads them', () => {
  expect(['Ctrl+C', 'Del', 'Alt+↑', '+'].map(shortcutOf)).toEqual([
    ...['Control+C', 'Delete', 'Alt+ArrowUp', 'Plus'],
  ])
})
