import type { Words } from '../../../nodes/contract/json.ts'

const w = (en: string, de: string): Words => ({ en, de })

/** How a value in a text is called. */
export const nameWords = {
  otherwise: w(', or “{text}”', ', sonst „{text}“'),
  'no-such': w(
    'There is no “{text}” here: the text can not be filled in.',
    '„{text}“ gibt es hier nicht: der Text lässt sich nicht ausfüllen.',
  ),
  'no-card': w(
    'No card before this one finds that out: it would stay empty.',
    'Keine Karte vor dieser findet das heraus: es bliebe leer.',
  ),
  'stays-empty': w(
    'Nothing known is called “{text}”: it would stay empty.',
    'Nichts Bekanntes heißt „{text}“: es bliebe leer.',
  ),
} satisfies { [key: string]: Words }

/** What filters make of a value. */
export const madeOf: { readonly [filter: string]: Words } = {
  upcase: w('in capitals', 'in Großbuchstaben'),
  downcase: w('in small letters', 'in Kleinbuchstaben'),
  capitalize: w('beginning with a capital', 'großgeschrieben'),
  truncate: w('shortened', 'gekürzt'),
  truncatewords: w('shortened', 'gekürzt'),
  strip: w('without spaces around it', 'ohne Leerzeichen drumherum'),
  date: w('as a date', 'als Datum'),
  join: w('in a row', 'aufgezählt'),
  json: w('for JSON', 'für JSON'),
  size: w('how many', 'wie viele'),
  first: w('the first', 'das erste'),
  last: w('the last', 'das letzte'),
}

/** What the editor of a text says. */
export const templateWords = {
  hint: w(
    'Two curly brackets offer values. F2 changes the value beside the cursor.',
    'Zwei geschweifte Klammern bieten Werte an. F2 ändert den Wert neben der Schreibmarke.',
  ),
  offered: w('Values', 'Werte'),
  change: w('Change the value', 'Wert ändern'),
  value: w('Value', 'Wert'),
  otherwise: w('If there is none, say', 'Wenn es keinen gibt, steht da'),
  'written-as': w('Written as', 'Geschrieben als'),
  exactly: w('exactly, as recorded', 'genau, wie aufgezeichnet'),
  'as-it-is': w('as it is', 'wie es ist'),
  unknown: w('unknown', 'unbekannt'),
  'empty-here': w('Empty for this event:', 'Bei diesem Ereignis leer:'),
  'empty-hint': w(
    'Press the value to say what stands there instead.',
    'Den Wert anklicken, um zu sagen, was dann dort steht.',
  ),
  done: w('Done', 'Fertig'),
  'take-out': w('Take it out', 'Herausnehmen'),
} satisfies { [key: string]: Words }
