import type { JsonValue, Words } from '../../nodes/contract/json.ts'

interface ErrorEntry {
  status: number
  sentence: Words
  hint: Words
}

const say = (status: number, en: string, de: string, hintEn: string, hintDe: string): ErrorEntry => ({
  status,
  sentence: { en, de },
  hint: { en: hintEn, de: hintDe },
})

/** Everything the server can refuse, once: code → status, what is wrong, and what to do. */
export const errors = {
  'not-json': say(
    400,
    'This is not valid JSON.',
    'Das ist kein gültiges JSON.',
    'Check brackets, commas and quotes.',
    'Klammern, Kommas und Anführungszeichen prüfen.',
  ),
  'bad-request': say(
    400,
    'The request could not be understood.',
    'Die Anfrage war nicht zu verstehen.',
    'Compare it with /api/openapi.json.',
    'Mit /api/openapi.json vergleichen.',
  ),
  'bad-signature': say(
    401,
    'The signature does not fit.',
    'Die Signatur passt nicht.',
    'Check the secret of the connection on both sides.',
    'Das Geheimnis der Verbindung auf beiden Seiten prüfen.',
  ),
  'cross-site': say(
    403,
    'Another site tried to write here.',
    'Eine fremde Seite wollte hier schreiben.',
    'Open Steward under its own address.',
    'Steward unter seiner eigenen Adresse öffnen.',
  ),
  'not-found': say(
    404,
    'There is nothing here under that name.',
    'Unter diesem Namen gibt es hier nichts.',
    'It may have been removed; look in the list.',
    'Vielleicht wurde es entfernt; in der Liste nachsehen.',
  ),
  'wrong-method': say(
    405,
    'This can not be done here.',
    'Das geht hier nicht.',
    'Compare it with /api/openapi.json.',
    'Mit /api/openapi.json vergleichen.',
  ),
  'changed-meanwhile': say(
    409,
    'Somebody changed it in the meantime.',
    'Jemand hat es inzwischen geändert.',
    'Compare both sides and save again.',
    'Beide Fassungen vergleichen und neu speichern.',
  ),
  'exists-already': say(
    409,
    'This name is taken.',
    'Dieser Name ist vergeben.',
    'Choose another name.',
    'Einen anderen Namen wählen.',
  ),
  'in-use': say(
    409,
    'It is still in use.',
    'Es wird noch benutzt.',
    'Take it out of the rules that are listed first.',
    'Zuerst aus den genannten Regeln entfernen.',
  ),
  'not-published': say(
    409,
    'This rule was never published.',
    'Diese Regel wurde nie veröffentlicht.',
    'Publish it first.',
    'Zuerst veröffentlichen.',
  ),
  'rule-is-live': say(
    409,
    'This rule is live.',
    'Diese Regel ist aktiv.',
    'Switch it off first.',
    'Zuerst ausschalten.',
  ),
  'run-has-ended': say(
    409,
    'This run has ended.',
    'Dieser Lauf ist schon zu Ende.',
    'What it did can still be undone.',
    'Was er getan hat, lässt sich noch zurücknehmen.',
  ),
  'taken-by-other': say(
    409,
    'Somebody else is working on it.',
    'Jemand anderes arbeitet daran.',
    'Wait until it is free again, or ask them.',
    'Warten, bis es wieder frei ist, oder nachfragen.',
  ),
  'decided-already': say(
    409,
    'It has been decided already.',
    'Es ist schon entschieden.',
    'Reload to see the decision.',
    'Neu laden, um die Entscheidung zu sehen.',
  ),
  'too-large': say(
    413,
    'This is too large.',
    'Das ist zu groß.',
    'At most 1 MiB is taken.',
    'Höchstens 1 MiB wird angenommen.',
  ),
  'not-json-type': say(
    415,
    'Only JSON is taken here.',
    'Hier wird nur JSON angenommen.',
    'Send it as application/json.',
    'Als application/json senden.',
  ),
  invalid: say(
    422,
    'Some fields are not right.',
    'Einige Felder stimmen nicht.',
    'Each field is listed with its reason.',
    'Jedes Feld steht mit seinem Grund dabei.',
  ),
  'rule-has-problems': say(
    422,
    'The rule has problems and was not published.',
    'Die Regel hat Probleme und wurde nicht veröffentlicht.',
    'Each problem names its node and how to mend it.',
    'Jedes Problem nennt seine Karte und wie es zu beheben ist.',
  ),
  'rules-meet': say(
    409,
    'This rule and others that are live would get in each other’s way.',
    'Diese Regel und andere aktive kämen sich in die Quere.',
    'Look at each of them; publishing anyway is possible.',
    'Jede davon ansehen; trotzdem veröffentlichen ist möglich.',
  ),
  'examples-differ': say(
    409,
    'Examples of this rule no longer hold, so it was not published.',
    'Beispiele dieser Regel stimmen nicht mehr, sie wurde deshalb nicht veröffentlicht.',
    'Look at each of them; publishing all the same is possible (--despite-examples on the command line).',
    'Jedes davon ansehen; trotzdem veröffentlichen ist möglich (--despite-examples auf der Kommandozeile).',
  ),
  overloaded: say(
    429,
    'Too much arrived at once.',
    'Es kam zu viel auf einmal.',
    'Try again in a moment.',
    'Gleich noch einmal versuchen.',
  ),
  internal: say(
    500,
    'Something went wrong on our side.',
    'Bei uns ist etwas schiefgegangen.',
    'Try again; the log of the server says more.',
    'Noch einmal versuchen; das Protokoll des Servers sagt mehr.',
  ),
  unavailable: say(
    503,
    'The database can not be reached at the moment.',
    'Die Datenbank ist gerade nicht zu erreichen.',
    'Nothing was lost; try again in a moment.',
    'Es ging nichts verloren; gleich noch einmal versuchen.',
  ),
} satisfies { [code: string]: ErrorEntry }

export type ErrorCode = keyof typeof errors

export interface FieldError {
  /** JSON pointer; starts with /body, /query or /params. */
  pointer: string
  message: string
}

/** What a refusal says beside its code; all of it goes to the client. */
export interface RefusalDetails {
  detail?: string
  fields?: FieldError[]
  /** Both sides of a conflict. */
  yours?: unknown
  theirs?: unknown
  problems?: unknown
  usedBy?: JsonValue
  retryAfterSeconds?: number
}

/** A request that is answered by an entry of the table. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: RefusalDetails
  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(details.detail ?? errors[code].sentence.en)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
