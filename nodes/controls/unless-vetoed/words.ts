import { sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

export const words: NodeWords = {
  title: { en: 'Unless somebody stops it', de: 'Außer jemand hält es an' },
  about: {
    en: 'Goes on after a time unless a person objects',
    de: 'Geht nach einer Zeit weiter, wenn niemand widerspricht',
  },
  reasons: [
    {
      written: /^Nobody stopped it within (\S+)$/,
      en: 'nobody stopped it within $1',
      de: 'niemand widersprach in $1',
    },
  ],
  group: 'team',
  begins: {
    question: {
      en: 'Steward will go on unless you stop it. {{ event.subject.text }}',
      de: 'Steward macht weiter, außer jemand hält es an. {{ event.subject.text }}',
    },
  },
  sentence: (config) => {
    const within = sayDuration(textOf(config, 'within'))
    const group = textOf(config, 'group')
    return {
      en: `Go on after ${within.en} unless "${group}" stops it`,
      de: `Geh weiter, außer "${group}" hält es an (Frist: ${within.de})`,
    }
  },
  ports: {
    'go-on': { en: 'Nobody objected', de: 'Niemand widersprach' },
    vetoed: { en: 'Stopped', de: 'Angehalten' },
  },
  fields: {
    question: { en: 'What the team reads', de: 'Was das Team liest' },
    group: { en: 'Who may stop it', de: 'Wer es anhalten darf' },
    within: { en: 'Time to object', de: 'Frist' },
  },
}
