import { tellWords } from '../tell-verb.ts'

export const words = tellWords({
  title: { en: 'Warn', de: 'Verwarnen' },
  about: { en: 'Warns a member, on record', de: 'Verwarnt ein Mitglied, mit Vermerk' },
  group: 'protect',
  sentence: { en: 'Warn …', de: 'Verwarne …' },
})
