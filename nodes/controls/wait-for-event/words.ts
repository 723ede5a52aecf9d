import type { Words } from '../../contract/json.ts'
import { listOf, sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

const whose: { [of: string]: Words } = {
  member: { en: 'the member', de: 'Mitglied' },
  thread: { en: 'the thread', de: 'Thema' },
  post: { en: 'the post', de: 'Beitrag' },
}

export const words: NodeWords = {
  title: { en: 'Wait for an event', de: 'Auf ein Ereignis warten' },
  about: {
    en: 'Until something happens, or a time is over',
    de: 'Bis etwas passiert oder eine Zeit vorbei ist',
  },
  reasons: [
    { written: /^Heard (.+) of \S+$/, en: 'heard: $1', de: 'gehört: $1' },
    { written: /^Nothing heard within (\S+)$/, en: 'nothing heard within $1', de: 'nichts gehört in $1' },
    {
      written: /^The event names no (.+) to wait for\.$/,
      en: 'the event names no $1 to wait for',
      de: 'das Ereignis nennt nicht, worauf gewartet wird ($1)',
    },
  ],
  group: 'wait',
  sentence: (config) => {
    const of = whose[textOf(config, 'of')] ?? { en: 'it', de: 'es' }
    const types = listOf(config, 'types')
    const within = sayDuration(textOf(config, 'within'))
    return {
      en: `Wait up to ${within.en} for ${types.join(' or ')} of ${of.en}`,
      de: `Warte höchstens ${within.de} auf ${types.join(' oder ')} (${of.de})`,
    }
  },
  ports: {
    heard: { en: 'It happened', de: 'Es ist passiert' },
    'timed-out': { en: 'Time is over', de: 'Zeit abgelaufen' },
  },
  fields: {
    types: { en: 'Events', de: 'Ereignisse' },
    of: { en: 'Of the same', de: 'Vom selben' },
    when: { en: 'Only when', de: 'Nur wenn', hint: { en: 'An expression', de: 'Ein Ausdruck' } },
    within: { en: 'At most', de: 'Höchstens' },
  },
}
