import type { NodeWords } from '../../contract/words.ts'
import { saySpaces, spacesWords, triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'A comment is written', de: 'Ein Kommentar wird geschrieben' },
  about: {
    en: 'Starts when a member answers a post or comment',
    de: 'Beginnt, wenn ein Mitglied auf einen Beitrag oder Kommentar antwortet',
  },
  group: 'start',
  sentence: (config) => ({
    en: `A comment is written${saySpaces(config).en}`,
    de: `Ein Kommentar wird geschrieben${saySpaces(config).de}`,
  }),
  ports: triggerPorts,
  fields: { spaces: spacesWords },
}
