import type { Language } from '../../nodes/contract/json.ts'

const german: { readonly [key: string]: string } = { Ctrl: 'Strg', Shift: 'Umschalt', Del: 'Entf' }
const apple: { readonly [key: string]: string } = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Del: '⌫' }
const standard: { readonly [key: string]: string } = {
  ...{ Ctrl: 'Control', Del: 'Delete', '↑': 'ArrowUp', '↓': 'ArrowDown', '+': 'Plus' },
}

const each = (keys: string, name: (key: string) => string) =>
  keys === '+' ? name('+') : keys.split('+').map(name).join('+')

const isApple = /Mac|iPad|iPhone/.test(globalThis.navigator?.userAgent ?? '')

/** `Ctrl+Z` as it stands on the keyboard of the reader: `Strg+Z` on a German one, `⌘+Z` on one of Apple. */
export function keysIn(keys: string, language: Language, onApple = isApple): string {
  const names = onApple ? apple : language === 'de' ? german : {}
  return each(keys, (key) => names[key] ?? key)
}

/** The same as the browser's accessibility wants it: `Control+Z`. */
export const shortcutOf = (keys: string) => each(keys, (key) => standard[key] ?? key)
