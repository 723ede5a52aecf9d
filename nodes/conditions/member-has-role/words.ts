import { listed, listOf, quoted } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Member has a role', de: 'Mitglied hat eine Rolle' },
  about: { en: 'Looks at the roles on the platform', de: 'Schaut auf die Rollen auf der Plattform' },
  sentence: (config) => {
    const roles = listed(quoted(listOf(config, 'roles')), config.has === 'all' ? 'and' : 'or')
    return { en: `Member has the role ${roles.en}`, de: `Mitglied hat die Rolle ${roles.de}` }
  },
  ports: yesNoWords,
  fields: {
    roles: { en: 'Roles', de: 'Rollen' },
    has: { en: 'Any or all of them', de: 'Eine oder alle davon' },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    { written: /^has the role (.+)$/, en: 'has the role $1', de: 'hat die Rolle $1' },
    {
      written: /^does not have the role (.+)$/,
      en: 'does not have the role $1',
      de: 'hat die Rolle $1 nicht',
    },
    { written: /^no role is asked for$/, en: 'no role is asked for', de: 'es ist nach keiner Rolle gefragt' },
    {
      written: /^nobody in particular did this$/,
      en: 'nobody in particular did this',
      de: 'das hat niemand Bestimmtes getan',
    },
    ...unknownReasons,
  ],
  group: 'people',
}
