import type { NodeWords } from '../../contract/words.ts'
import { triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'A member joins', de: 'Ein Mitglied kommt dazu' },
  about: { en: 'Starts when somebody becomes a member', de: 'Beginnt, wenn jemand Mitglied wird' },
  group: 'start',
  sentence: () => ({ en: 'A member joins the community', de: 'Ein Mitglied kommt in die Community' }),
  ports: triggerPorts,
  fields: {},
}
