import { memberWords } from '../member-verb.ts'

export const words = memberWords({
  title: { en: 'Unban', de: 'Ausschluss aufheben' },
  about: { en: 'The member may come back', de: 'Das Mitglied darf zurückkommen' },
  sentence: { en: 'Unban …', de: 'Lass … wieder herein' },
  fields: 'lift',
})
