import { listOf, sayAny, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { saySpaces, spacesWords, triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'Others moderate', de: 'Andere moderieren' },
  about: {
    en: 'Starts when a person or another tool acts on the platform',
    de: 'Beginnt, wenn ein Mensch oder ein anderes Werkzeug auf der Plattform eingreift',
  },
  group: 'start',
  sentence: (config) => {
    const { en, de } = saySpaces(config)
    const verbs = sayAny(listOf(config, 'verbs'))
    const by = textOf(config, 'by')
    const who =
      by === 'person'
        ? { en: 'A person', de: 'Ein Mensch' }
        : by === 'tool'
          ? { en: 'Another tool', de: 'Ein anderes Werkzeug' }
          : { en: 'A person or another tool', de: 'Ein Mensch oder ein anderes Werkzeug' }
    return {
      en: `${who.en} moderates on the platform${verbs.en && `: ${verbs.en}`}${en}`,
      de: `${who.de} moderiert auf der Plattform${verbs.de && `: ${verbs.de}`}${de}`,
    }
  },
  ports: triggerPorts,
  fields: {
    spaces: spacesWords,
    verbs: {
      en: 'Only these deeds',
      de: 'Nur diese Eingriffe',
      hint: { en: 'Such as hide or ban; empty: all', de: 'Etwa hide oder ban; leer: alle' },
    },
    by: { en: 'By whom', de: 'Von wem' },
  },
}
