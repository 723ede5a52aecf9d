import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords, throughWords } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Send an email', de: 'E-Mail senden' },
  about: {
    en: 'Writes an email through an email connection',
    de: 'Schreibt eine E-Mail über eine E-Mail-Verbindung',
  },
  group: 'answer',
  begins: {
    subject: { en: 'From the community', de: 'Aus der Community' },
    text: {
      en: '{{ member.name }} wrote: {{ event.subject.text }}',
      de: '{{ member.name }} schrieb: {{ event.subject.text }}',
    },
  },
  sentence: (config) => {
    const to = textOf(config, 'to')
    const subject = short(textOf(config, 'subject'))
    return { en: `Email to ${to}: ${subject}`, de: `E-Mail an ${to}: ${subject}` }
  },
  ports: actionPorts,
  fields: {
    to: { en: 'To', de: 'An' },
    subject: { en: 'Subject', de: 'Betreff' },
    text: fieldWords.text,
    template: fieldWords.template,
    ...throughWords,
  },
}
