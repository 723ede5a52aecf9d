import { memberWords } from '../member-verb.ts'

export const words = memberWords({
  title: { en: 'Mute', de: 'Stummschalten' },
  about: { en: 'The member can not write for a while', de: 'Das Mitglied kann eine Weile nicht schreiben' },
  sentence: { en: 'Mute …', de: 'Schalte … stumm' },
  fields: 'timed',
})
