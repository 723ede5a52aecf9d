import type { NodeWords } from '../../contract/words.ts'
import { listed, quoted, textsOf } from '../say.ts'
import { whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Mode of the community', de: 'Modus der Community' },
  about: { en: 'Whether a raid mode or the like is on', de: 'Ob etwa der Raid-Modus an ist' },
  sentence: (config) => {
    const modes = listed(quoted(textsOf(config, 'modes')))
    return { en: `The community is in the mode ${modes.en}`, de: `Die Community ist im Modus ${modes.de}` }
  },
  ports: yesNoWords,
  fields: { modes: { en: 'Modes', de: 'Modi' }, whenUnknown: whenUnknownWords },
  group: 'protect',
}
