import { contentWords } from '../content-verb.ts'

export const words = contentWords({
  title: { en: 'Hide', de: 'Verbergen' },
  about: { en: 'Hides content from other members', de: 'Verbirgt einen Inhalt vor anderen Mitgliedern' },
  sentence: { en: 'Hide …', de: 'Verbirg …' },
})
