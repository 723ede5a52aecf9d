import type { Words } from '../../nodes/contract/json.ts'
import { type Said, w } from '../words/said.ts'

export const roomWords = {
  'last-hour': w('In the last hour', 'In der letzten Stunde'),
  events: w('{n} {n:event|events}', '{n} {n:Ereignis|Ereignisse}'),
  runs: w('{n} {n:run|runs}', '{n} {n:Lauf|Läufe}'),
  parked: w('{n} {n:run waits|runs wait} for their time', '{n} {n:Lauf wartet|Läufe warten} auf ihre Zeit'),
  calm: w('Nothing needs you now.', 'Gerade braucht nichts einen Menschen.'),
  'calm-hint': w(
    'What rules ask, what fails and what is held shows up here.',
    'Was Regeln fragen, was scheitert und was wartet, steht hier.',
  ),
  look: w('Look', 'Ansehen'),
  'stop-ask': w('Hold every action of this community?', 'Jede Handlung dieser Community anhalten?'),
  'stop-says': w(
    'Within seconds no rule hides, removes, answers or writes any more. Events are still recorded, and nothing is lost: what is held goes on when you let it.',
    'Innerhalb von Sekunden verbirgt, entfernt, antwortet und schreibt keine Regel mehr. Ereignisse werden weiter aufgezeichnet, nichts geht verloren: was wartet, geht weiter, sobald es freigegeben wird.',
  ),
  'go-on-ask': w('Let everything go on?', 'Alles weiterlaufen lassen?'),
  'go-on-says': w(
    'What was held meanwhile is done now, in its order.',
    'Was inzwischen gewartet hat, geschieht jetzt, in seiner Reihenfolge.',
  ),
  'stopped-by': w('Pressed by {who}, {time}', 'Gedrückt: {who}, {time}'),
  'mode-until': w('until {time}', 'bis {time}'),
  'mode-change': w('Change the mode', 'Modus ändern'),
  'mode-set': w('Set it', 'Setzen'),
  'mode-says': w(
    'Rules can look at the mode: in a crisis some hold what newcomers write. It ends by itself.',
    'Regeln können auf den Modus sehen: in einer Krise halten manche zurück, was Neue schreiben. Er endet von selbst.',
  ),
  'mode-own': w('another one …', 'ein anderer …'),
  'mode-name': w('What is it called?', 'Wie heißt er?'),
  'mode-hours': w('For how many hours?', 'Für wie viele Stunden?'),
  'more-tasks': w('All tasks', 'Alle Aufgaben'),
  begin: w('How do I begin?', 'Wie fange ich an?'),
  happened: w('What happened', 'Was geschah'),
  connections: w('Connections', 'Verbindungen'),
} satisfies Said

/** The modes that templates speak of; others are shown as they are called. */
export const modeWords: { readonly [mode: string]: Words } = {
  normal: w('normal', 'normal'),
  raised: w('raised', 'erhöht'),
  crisis: w('crisis', 'Krise'),
}
