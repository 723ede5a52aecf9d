import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'First post', de: 'Erster Beitrag' },
  about: { en: 'Whether a member is new at writing here', de: 'Ob ein Mitglied hier neu schreibt' },
  sentence: (config) => {
    const within = textOf(config, 'within', '…')
    return within === '1'
      ? { en: 'It is the first post of the member', de: 'Es ist der erste Beitrag des Mitglieds' }
      : {
          en: `It is among the first ${within} posts of the member`,
          de: `Es gehört zu den ersten ${within} Beiträgen des Mitglieds`,
        }
  },
  ports: yesNoWords,
  fields: {
    within: { en: 'Among the first', de: 'Unter den ersten' },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    {
      written: /^this is their first post$/,
      en: 'this is their first post',
      de: 'das ist der erste Beitrag',
    },
    {
      written: /^the member has (\d+) posts, this one included$/,
      en: 'the member has $1 posts, this one included',
      de: 'das Mitglied hat $1 Beiträge, diesen mitgezählt',
    },
    {
      written: /^the platform does not tell how many posts the member has$/,
      en: 'the platform does not tell how many posts the member has',
      de: 'die Plattform sagt nicht, wie viele Beiträge das Mitglied hat',
    },
    ...unknownReasons,
  ],
  group: 'people',
}
