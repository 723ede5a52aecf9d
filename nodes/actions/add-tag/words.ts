import { tagWords } from '../tag-verb.ts'

export const words = tagWords({
  title: { en: 'Add a tag', de: 'Schlagwort setzen' },
  about: { en: 'Puts a tag on content', de: 'Gibt einem Inhalt ein Schlagwort' },
  sentence: { en: 'Tag … with {tag}', de: 'Versieh … mit dem Schlagwort {tag}' },
})
