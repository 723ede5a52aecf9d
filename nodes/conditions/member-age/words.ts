import { sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'How long a member is here', de: 'Wie lange ein Mitglied dabei ist' },
  about: { en: 'Compares the time since they joined', de: 'Vergleicht die Zeit seit dem Beitritt' },
  sentence: (config) => {
    const time = sayDuration(textOf(config, 'than', '…'))
    return config.is === 'older'
      ? { en: `Member joined at least ${time.en} ago`, de: `Mitglied ist schon so lange dabei: ${time.de}` }
      : {
          en: `Member joined less than ${time.en} ago`,
          de: `Mitglied ist noch nicht so lange dabei: ${time.de}`,
        }
  },
  ports: yesNoWords,
  fields: {
    is: { en: 'Is', de: 'Ist' },
    than: { en: 'Than', de: 'Als', hint: { en: 'For example P7D: 7 days', de: 'Zum Beispiel P7D: 7 Tage' } },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    {
      written: /^the platform does not tell when the member joined$/,
      en: 'the platform does not tell when the member joined',
      de: 'die Plattform sagt nicht, wann das Mitglied dazukam',
    },
    {
      written: /^joined (\d+) days? before, (less|not less) than (\S+)$/,
      en: 'joined $1 days before, $2 than $3',
      de: 'seit $1 Tagen dabei, $2 als $3',
    },
    {
      written: /^nobody in particular did this$/,
      en: 'nobody in particular did this',
      de: 'das hat niemand Bestimmtes getan',
    },
    ...unknownReasons,
  ],
  group: 'people',
}
