import { create } from 'zustand'
import type { Language, Words } from '../../nodes/contract/json.ts'
import { filled } from './said.ts'
import { type WordKey, words } from './words.ts'

const stored = (key: string) => localStorage.getItem(key)

interface Reader {
  language: Language
  theme: 'light' | 'dark'
  community: string
  speak: (language: Language) => void
  turnLights: () => void
  choose: (community: string) => void
}

const firstLanguage = (): Language => {
  const known = stored('language') ?? navigator.language
  return known.startsWith('de') ? 'de' : 'en'
}
const firstTheme = () => {
  const known = stored('theme')
  if (known === 'light' || known === 'dark') return known
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** What the person at this screen prefers; kept in the browser. */
export const useReader = create<Reader>((set, get) => ({
  language: firstLanguage(),
  theme: firstTheme(),
  community: stored('community') ?? '',
  speak: (language) => {
    localStorage.setItem('language', language)
    set({ language })
  },
  turnLights: () => {
    const theme = get().theme === 'dark' ? 'light' : 'dark'
    localStorage.setItem('theme', theme)
    set({ theme })
  },
  choose: (community) => {
    localStorage.setItem('community', community)
    set({ community })
  },
}))

/** `say('save')` in the reader's language, `read(words)` of what nodes and the server bring. */
export function useWords() {
  const language = useReader((reader) => reader.language)
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return {
    language,
    say: (key: WordKey, values: { readonly [name: string]: string | number } = {}) =>
      filled(words[key][language], values),
    read: (text: Words) => text[language],
    count: (amount: number) => amount.toLocaleString(locale),
    /** To the minute, for lists; of today only the time. */
    moment: (iso: string) => {
      const date = new Date(iso)
      const isToday = date.toDateString() === new Date().toDateString()
      if (!isToday) return date.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
      return `${words.today[language]}, ${date.toLocaleTimeString(locale, { timeStyle: 'short' })}`
    },
    time: (iso: string) => new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
  }
}
