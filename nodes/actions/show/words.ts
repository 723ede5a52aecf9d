import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Show again', de: 'Wieder zeigen' },
  about: { en: 'Shows hidden content again', de: 'Zeigt verborgenen Inhalt wieder' },
  sentence: { en: 'Show … again', de: 'Zeige … wieder' },
})
