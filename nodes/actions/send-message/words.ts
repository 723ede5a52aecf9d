import { tellWords } from '../tell-verb.ts'

export const words = tellWords({
  title: { en: 'Send a message', de: 'Nachricht senden' },
  about: { en: 'Writes to a member in private', de: 'Schreibt einem Mitglied persönlich' },
  group: 'answer',
  begins: {
    text: { en: 'Hello {{ member.name }}, welcome!', de: 'Hallo {{ member.name }}, schön, dass du da bist!' },
  },
  sentence: { en: 'Write to …', de: 'Schreib an …' },
})
