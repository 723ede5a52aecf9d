import { tagWords } from '../tag-verb.ts'

export const words = tagWords({
  title: { en: 'Remove a tag', de: 'Schlagwort entfernen' },
  about: { en: 'Takes a tag off content', de: 'Nimmt einem Inhalt ein Schlagwort' },
  sentence: { en: 'Take {tag} off …', de: 'Befreie … vom Schlagwort {tag}' },
})
