import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Lock', de: 'Sperren' },
  about: { en: 'Nobody can answer any more', de: 'Niemand kann mehr antworten' },
  sentence: { en: 'Lock …', de: 'Sperre …' },
})
