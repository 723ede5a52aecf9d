import { tellWords } from '../tell-verb.ts'

export const words = tellWords({
  title: { en: 'Warn', de: 'Verwarnen' },
  about: { en: 'Warns a member, on record', de: 'Verwarnt ein Mitglied, mit Vermerk' },
  group: 'protect',
  begins: {
    text: {
      en: 'Please keep to the rules of this community.',
      de: 'Bitte halte dich an die Regeln dieser Community.',
    },
  },
  sentence: { en: 'Warn …', de: 'Verwarne …' },
})
