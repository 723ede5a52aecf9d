import { listOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

export const words: NodeWords = {
  title: { en: 'Side by side', de: 'Gleichzeitig' },
  about: {
    en: 'Walks several branches at once, then goes on when all have ended',
    de: 'Geht mehrere Zweige zugleich und dann weiter, wenn alle zu Ende sind',
  },
  reasons: [{ written: /^side by side$/, en: 'side by side', de: 'nebeneinander' }],
  group: 'wait',
  sentence: (config) => {
    const branches = listOf(config, 'branches').join(', ')
    return { en: `Side by side: ${branches}`, de: `Gleichzeitig: ${branches}` }
  },
  ports: {
    first: { en: 'First', de: 'Erster' },
    second: { en: 'Second', de: 'Zweiter' },
    then: { en: 'When all have ended', de: 'Wenn alle zu Ende sind' },
  },
  fields: { branches: { en: 'Branches', de: 'Zweige' } },
}
