import { listed, listOf, quoted } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Mode of the community', de: 'Modus der Community' },
  about: { en: 'Whether a raid mode or the like is on', de: 'Ob etwa der Raid-Modus an ist' },
  sentence: (config) => {
    const modes = listed(quoted(listOf(config, 'modes')))
    return { en: `The community is in the mode ${modes.en}`, de: `Die Community ist im Modus ${modes.de}` }
  },
  ports: yesNoWords,
  fields: { modes: { en: 'Modes', de: 'Modi' }, whenUnknown: whenUnknownWords },
  reasons: [
    {
      written: /^the community is in the mode "(.+)"$/,
      en: 'the community is in the mode “$1”',
      de: 'die Community ist im Modus „$1“',
    },
    {
      written: /^the mode can not be told: (.+)$/,
      en: 'the mode can not be told: $1',
      de: 'der Modus lässt sich nicht sagen: $1',
    },
    ...unknownReasons,
  ],
  group: 'protect',
}
