import { memberWords } from '../member-verb.ts'

export const words = memberWords({
  title: { en: 'Take a role', de: 'Rolle entziehen' },
  about: { en: 'Takes a role from a member', de: 'Entzieht einem Mitglied eine Rolle' },
  sentence: { en: 'Take {role} from …', de: 'Keine Rolle {role} mehr für …' },
  fields: 'role',
})
