import { sayDuration, short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

export const words: NodeWords = {
  title: { en: 'Ask a person', de: 'Jemanden fragen' },
  about: {
    en: 'Waits for an answer; each answer is a way out',
    de: 'Wartet auf eine Antwort; jede Antwort ist ein Ausgang',
  },
  reasons: [
    {
      written: /^Nobody answered within (\S+)$/,
      en: 'nobody answered within $1',
      de: 'niemand antwortete in $1',
    },
  ],
  group: 'team',
  begins: {
    question: {
      en: 'Is this all right? {{ event.subject.text }}',
      de: 'Ist das in Ordnung? {{ event.subject.text }}',
    },
  },
  sentence: (config) => {
    const within = sayDuration(textOf(config, 'within'))
    const question = short(textOf(config, 'question'))
    const group = textOf(config, 'group')
    return {
      en: `Ask "${group}" within ${within.en}: ${question}`,
      de: `Frage "${group}", Frist ${within.de}: ${question}`,
    }
  },
  ports: {
    yes: { en: 'Yes', de: 'Ja' },
    no: { en: 'No', de: 'Nein' },
    'timed-out': { en: 'Nobody answered', de: 'Niemand hat geantwortet' },
  },
  fields: {
    question: { en: 'Question', de: 'Frage' },
    group: { en: 'Who is asked', de: 'Wer gefragt wird' },
    answers: { en: 'Answers', de: 'Antworten' },
    within: { en: 'Time to answer', de: 'Frist' },
    escalateTo: {
      en: 'Then ask',
      de: 'Danach fragen',
      hint: { en: 'A second group, after a time', de: 'Eine zweite Gruppe, nach einer Zeit' },
    },
  },
}
