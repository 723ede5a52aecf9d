import { memberWords } from '../member-verb.ts'

export const words = memberWords({
  title: { en: 'Unmute', de: 'Stummschaltung aufheben' },
  about: { en: 'The member may write again', de: 'Das Mitglied darf wieder schreiben' },
  sentence: { en: 'Unmute …', de: 'Lass … wieder schreiben' },
  fields: 'lift',
})
