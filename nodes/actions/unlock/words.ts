import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Unlock', de: 'Entsperren' },
  about: { en: 'Answers are possible again', de: 'Antworten sind wieder möglich' },
  sentence: { en: 'Unlock …', de: 'Entsperre …' },
})
