import { Type } from 'typebox'
import type { Choice, Port } from '../contract/node.ts'
import type { NodeWords, ReasonWords } from '../contract/words.ts'

/** The two ways of most conditions. */
export const yesNoPorts = (): Port[] => [{ name: 'yes' }, { name: 'no' }]
export const yesNoWords: NodeWords['ports'] = { yes: { en: 'Yes', de: 'Ja' }, no: { en: 'No', de: 'Nein' } }

/** Which way to go when the answer can not be had. */
export const whenUnknown = Type.Enum(['yes', 'no'])
export const whenUnknownWords: NodeWords['fields'][string] = {
  en: 'When it can not be told',
  de: 'Wenn es sich nicht sagen lässt',
  hint: {
    en: 'Which way the run goes then; the reason is noted',
    de: 'Welchen Weg der Lauf dann nimmt; der Grund wird vermerkt',
  },
}

export function yesOrNo(is: boolean, reasons: { yes: string; no: string }): Choice {
  return is ? { port: 'yes', reason: reasons.yes } : { port: 'no', reason: reasons.no }
}

export function unknown(way: 'yes' | 'no', why: string): Choice {
  return { port: way, reason: `${why}; takes "${way}" as set for this` }
}

/** The end of such a reason, and why a fact is missing (`fact-values.ts`). */
export const unknownReasons: readonly ReasonWords[] = [
  {
    written: /^takes "yes" as set for this$/,
    en: 'takes “yes”, as set for this',
    de: 'nimmt „Ja“, wie dafür eingestellt',
  },
  {
    written: /^takes "no" as set for this$/,
    en: 'takes “no”, as set for this',
    de: 'nimmt „Nein“, wie dafür eingestellt',
  },
]
