import type { Words } from '../../nodes/contract/json.ts'
import { w } from '../words/said.ts'

const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** What Steward itself asks or tells, as it notes it: pattern, English, German; `$1` is what stands in the first bracket. */
const questions: readonly (readonly [RegExp, string, string])[] = [
  [
    /^The rule reached its cap of (\d+) restrictive effects an hour; the rest waits until (\S+)\.$/,
    'The rule reached its cap of $1 restrictive actions an hour; the rest waits until $2.',
    'Die Regel hat ihre Grenze von $1 einschränkenden Handlungen je Stunde erreicht; der Rest wartet bis $2.',
  ],
  [
    /^(.+) does not accept our credentials any more: ([\s\S]*)$/,
    '$1 does not accept our credentials any more: $2',
    '$1 nimmt die Zugangsdaten nicht mehr an: $2',
  ],
  [
    /^Nobody knows whether "(\S+)" on (\S+) (\S+) was done\. Please look, and do it by hand if it was not\.$/,
    'Nobody knows whether “$1” was done ($2 $3). Please look, and do it by hand if it was not.',
    'Niemand weiß, ob „$1“ getan wurde ($2 $3). Bitte nachsehen und von Hand tun, falls nicht.',
  ],
  [
    /^The database was restored and does not know what was done from (\S+) to (\S+)\. Was "(\S+)" on (\S+) (\S+) done already\? Please look\.$/,
    'The database was restored and does not know what was done from $1 to $2. Was “$3” done already ($4 $5)? Please look.',
    'Die Datenbank wurde wiederhergestellt und weiß nicht, was von $1 bis $2 getan wurde. Ist „$3“ schon getan ($4 $5)? Bitte nachsehen.',
  ],
  [
    /^No rule could be asked about this (\S+) \((.+?)\): deciding it ended Steward's worker twice\. Please look at it, and at the patterns and expressions of the rules\.$/,
    'No rule could be asked about this event ($1, $2): deciding it ended Steward’s worker twice. Please look at it, and at the patterns and expressions of the rules.',
    'Zu diesem Ereignis ($1, $2) ließ sich keine Regel fragen: zweimal endete dabei der Worker. Bitte ansehen, ebenso die Muster und Ausdrücke der Regeln.',
  ],
  [
    /^A run was set aside and goes on no more: ([\s\S]*)$/,
    'A run was set aside and does not go on: $1',
    'Ein Lauf wurde beiseitegelegt und geht nicht weiter: $1',
  ],
]

/** A question in both languages where Steward itself asks; what a rule asks stays as its author wrote it. */
export function sayQuestion(question: string, time: (iso: string) => string): Words {
  for (const [pattern, en, de] of questions) {
    const found = pattern.exec(question)
    if (!found) continue
    const values = found.slice(1).map((value) => (isTime.test(value) ? time(value) : value))
    const filled = (text: string) =>
      text.replace(/\$(\d)/g, (_whole, at: string) => values[Number(at) - 1] ?? '')
    return w(filled(en), filled(de))
  }
  return w(question, question)
}

/** Answers that Steward offers itself. */
const answers: { readonly [answer: string]: Words } = {
  approve: w('Yes, do it', 'Ja, tun'),
  reject: w('No, leave it', 'Nein, lassen'),
  seen: w('Seen', 'Gesehen'),
  yes: w('Yes', 'Ja'),
  no: w('No', 'Nein'),
  vetoed: w('Stop it', 'Aufhalten'),
  'was-done': w('It was done', 'Ist schon getan'),
  'do-it': w('Do it now', 'Jetzt tun'),
}
export const sayAnswer = (answer: string): Words => answers[answer] ?? w(answer, answer)
