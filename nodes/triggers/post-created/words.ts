import type { NodeWords } from '../../contract/words.ts'
import { saySpaces, spacesWords, triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'A post is written', de: 'Ein Beitrag wird geschrieben' },
  about: {
    en: 'Starts when a member writes a new post',
    de: 'Beginnt, wenn ein Mitglied einen neuen Beitrag schreibt',
  },
  group: 'start',
  sentence: (config) => ({
    en: `A post is written${saySpaces(config).en}`,
    de: `Ein Beitrag wird geschrieben${saySpaces(config).de}`,
  }),
  ports: triggerPorts,
  fields: { spaces: spacesWords },
}
