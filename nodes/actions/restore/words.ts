import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Restore', de: 'Wiederherstellen' },
  about: { en: 'Brings removed content back', de: 'Holt entfernten Inhalt zurück' },
  sentence: { en: 'Restore …', de: 'Stelle … wieder her' },
})
