import { memberWords } from '../member-verb.ts'

export const words = memberWords({
  title: { en: 'Give a role', de: 'Rolle geben' },
  about: { en: 'Gives a member a role', de: 'Gibt einem Mitglied eine Rolle' },
  sentence: { en: 'Give {role} to …', de: 'Rolle {role} für …' },
  fields: 'role',
})
