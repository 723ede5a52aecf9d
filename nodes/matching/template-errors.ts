import type { Words } from '../contract/json.ts'

/** What the template library says of a text that it can not read, and how it is said to people; `$1` is what it names. */
const known: readonly (Words & { written: RegExp })[] = [
  {
    written: /^output "(.*)" not closed/,
    en: 'A value is begun and not ended: after $1 two curly brackets }} are missing',
    de: 'Ein Wert ist begonnen und nicht beendet: nach $1 fehlen zwei geschweifte Klammern }}',
  },
  {
    written: /^tag "(.*)" not closed/,
    en: 'After $1 the end %} is missing',
    de: 'Nach $1 fehlt das Ende %}',
  },
  {
    written: /^tag (\{%-?\s*(\w+).*) not closed/,
    en: '$1 is begun and not ended: {% end$2 %} is missing',
    de: '$1 ist begonnen und nicht beendet: {% end$2 %} fehlt',
  },
  {
    written: /^undefined filter: (\S+?),/,
    en: 'There is no way called “$1” to write a value',
    de: 'Es gibt keine Schreibweise namens „$1“ für einen Wert',
  },
  {
    written: /^tag "(?:end|els)(\S*)" not found/,
    en: 'Something is ended that was not begun before',
    de: 'Etwas wird beendet, das davor nicht begonnen wurde',
  },
  {
    written: /^tag "(\S+)" not found/,
    en: 'There is no tag {% $1 %}',
    de: 'Eine Anweisung {% $1 %} gibt es nicht',
  },
  {
    written: /^illegal tag: (.+), line/,
    en: '$1 can not be read',
    de: '$1 ist nicht zu verstehen',
  },
  {
    written: /^invalid value expression: "(.*)"/,
    en: 'Between {{ and }} no value is named',
    de: 'Zwischen {{ und }} ist kein Wert genannt',
  },
]

/** Why a text can not be filled in, in words; of what is not known, what the library says. */
export function sayTemplateError(message: string): Words {
  for (const { written, en, de } of known) {
    const found = written.exec(message)
    if (!found) continue
    const filled = (words: string) =>
      words.replaceAll(/\$(\d)/g, (_whole, at: string) => found[Number(at)]?.trim() ?? '')
    return { en: filled(en), de: filled(de) }
  }
  return {
    en: `The text can not be filled in: ${message}`,
    de: `Der Text lässt sich nicht ausfüllen: ${message}`,
  }
}
