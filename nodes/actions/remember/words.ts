import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Remember', de: 'Merken' },
  about: {
    en: 'Keeps a number, a mark or a value for later',
    de: 'Behält eine Zahl, ein Zeichen oder einen Wert für später',
  },
  group: 'team',
  sentence: (config) => {
    const name = textOf(config, 'name')
    const per = textOf(config, 'per')
    const of = per === 'thread' ? 'Thema' : per === 'community' ? 'Community' : 'Mitglied'
    switch (textOf(config, 'how')) {
      case 'count':
        return { en: `Count "${name}" per ${per}`, de: `Zähle "${name}" je ${of}` }
      case 'set':
        return { en: `Mark "${name}" per ${per}`, de: `Vermerke "${name}" je ${of}` }
      default: {
        const value = short(textOf(config, 'value'))
        return { en: `Remember "${name}" per ${per}: ${value}`, de: `Merke "${name}" je ${of}: ${value}` }
      }
    }
  },
  ports: actionPorts,
  fields: {
    name: { en: 'Name', de: 'Name' },
    how: { en: 'What is kept', de: 'Was behalten wird' },
    per: { en: 'For each', de: 'Je' },
    by: { en: 'Count by', de: 'Zählen um' },
    value: { en: 'Value', de: 'Wert' },
    duration: {
      en: 'For how long',
      de: 'Wie lange',
      hint: { en: 'Empty: without end', de: 'Leer: ohne Ende' },
    },
  },
}
