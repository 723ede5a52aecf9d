import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, throughWords } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Send a request', de: 'Anfrage senden' },
  about: { en: 'Calls another system over HTTP', de: 'Ruft ein anderes System über HTTP' },
  group: 'team',
  sentence: (config) => {
    const method = textOf(config, 'method')
    const url = short(textOf(config, 'url'))
    return { en: `Send ${method} to ${url}`, de: `Sende ${method} an ${url}` }
  },
  ports: actionPorts,
  fields: {
    url: { en: 'Address', de: 'Adresse' },
    method: { en: 'Method', de: 'Methode' },
    headers: { en: 'Headers', de: 'Kopfzeilen' },
    body: {
      en: 'Body',
      de: 'Inhalt',
      hint: {
        en: 'Write values as {{ member.name | json }}',
        de: 'Werte als {{ member.name | json }} schreiben',
      },
    },
    ...throughWords,
  },
}
