import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Remove', de: 'Entfernen' },
  about: {
    en: 'Takes content away; it can be restored',
    de: 'Nimmt einen Inhalt weg; er lässt sich wiederherstellen',
  },
  sentence: { en: 'Remove …', de: 'Entferne …' },
})
