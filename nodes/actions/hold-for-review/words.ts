import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Hold for review', de: 'Zur Prüfung zurückhalten' },
  about: {
    en: 'Keeps content back until a person has looked',
    de: 'Hält einen Inhalt zurück, bis jemand geprüft hat',
  },
  sentence: { en: 'Hold … for review', de: 'Halte … zur Prüfung zurück' },
})
