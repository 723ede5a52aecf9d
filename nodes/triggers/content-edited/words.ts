import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { saySpaces, spacesWords, triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'Content is edited', de: 'Ein Inhalt wird geändert' },
  about: {
    en: 'Starts when a post or comment is changed',
    de: 'Beginnt, wenn ein Beitrag oder Kommentar geändert wird',
  },
  group: 'start',
  sentence: (config) => {
    const { en, de } = saySpaces(config)
    switch (textOf(config, 'of')) {
      case 'posts':
        return { en: `A post is edited${en}`, de: `Ein Beitrag wird geändert${de}` }
      case 'comments':
        return { en: `A comment is edited${en}`, de: `Ein Kommentar wird geändert${de}` }
      default:
        return { en: `A post or comment is edited${en}`, de: `Ein Beitrag oder Kommentar wird geändert${de}` }
    }
  },
  ports: triggerPorts,
  fields: { spaces: spacesWords, of: { en: 'Of which content', de: 'Welche Inhalte' } },
}
