import { memberWords } from '../member-verb.ts'

export const words = memberWords({
  title: { en: 'Ban', de: 'Ausschließen' },
  about: { en: 'Excludes a member from the community', de: 'Schließt ein Mitglied aus der Community aus' },
  sentence: { en: 'Ban …', de: 'Schließe … aus' },
  fields: 'timed',
})
