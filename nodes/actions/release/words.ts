import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Release', de: 'Freigeben' },
  about: { en: 'Lets held content appear', de: 'Lässt zurückgehaltenen Inhalt erscheinen' },
  sentence: { en: 'Release …', de: 'Gib … frei' },
})
