import type { NodeWords } from '../../contract/words.ts'
import { listed, quoted, textsOf } from '../say.ts'
import { whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Member has a role', de: 'Mitglied hat eine Rolle' },
  about: { en: 'Looks at the roles on the platform', de: 'Schaut auf die Rollen auf der Plattform' },
  sentence: (config) => {
    const roles = listed(quoted(textsOf(config, 'roles')), config.has === 'all' ? 'and' : 'or')
    return { en: `Member has the role ${roles.en}`, de: `Mitglied hat die Rolle ${roles.de}` }
  },
  ports: yesNoWords,
  fields: {
    roles: { en: 'Roles', de: 'Rollen' },
    has: { en: 'Any or all of them', de: 'Eine oder alle davon' },
    whenUnknown: whenUnknownWords,
  },
  group: 'people',
}
