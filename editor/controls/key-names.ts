import type { Language } from '../../nodes/contract/json.ts'

const german: { readonly [key: string]: string } = { Ctrl: 'Strg', Shift: 'Umschalt', Del: 'Entf' }
const standard: { readonly [key: string]: string } = {
  ...{ Ctrl: 'Control', Del: 'Delete', '↑': 'ArrowUp', '↓': 'ArrowDown', '+': 'Plus' },
}

const each = (keys: string, name: (key: string) => string) =>
  keys === '+' ? name('+') : keys.split('+').map(name).join('+')

/** `Ctrl+Z` as it stands on the keyboards of a language: `Strg+Z`. */
export const keysIn = (keys: string, language: Language) =>
  language === 'de' ? each(keys, (key) => german[key] ?? key) : keys

/** The same as the browser's accessibility wants it: `Control+Z`. */
export const shortcutOf = (keys: string) => each(keys, (key) => standard[key] ?? key)
