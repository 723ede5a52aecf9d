import type { Words } from '../../nodes/contract/json.ts'
import { type Said, w } from '../words/said.ts'

export const taskWords = {
  groups: w('Who is asked?', 'Wer wird gefragt?'),
  everybody: w('Everybody', 'Alle'),
  'more-tasks': w('All {n} tasks', 'Alle {n} Aufgaben'),
  asked: w('asked: {group}', 'gefragt: {group}'),
  escalated: w(
    'came up to {group}: nobody answered in time',
    'an {group} weitergegeben: niemand hat rechtzeitig geantwortet',
  ),
  'goes-to': w('goes to {group} in {time}', 'geht in {time} an {group}'),
  left: w('{time} left', 'noch {time}'),
  over: w('The time is over', 'Die Zeit ist um'),
  release: w('Give it back', 'Zurückgeben'),
  'your-answer': w('Your answer', 'Antwort'),
  'why-run': w('Why is this asked?', 'Warum diese Frage?'),
  keys: w(
    'Keys: {next} and {previous} go through the tasks, {claim} takes one, {digits} answer it.',
    'Tasten: {next} und {previous} gehen durch die Aufgaben, {claim} übernimmt, {digits} antworten.',
  ),
  'decided-as': w('Decided: {answer}', 'Entschieden: {answer}'),
} satisfies Said

/** What a task is, by its kind. */
export const kindWords: { readonly [kind: string]: Words } = {
  approve: w('May this be done?', 'Darf das getan werden?'),
  review: w('A rule asks', 'Eine Regel fragt'),
  'by-hand': w('To be done by hand', 'Von Hand zu erledigen'),
  veto: w('Goes on unless somebody objects', 'Geht weiter, wenn niemand widerspricht'),
  notice: w('To be known', 'Zur Kenntnis'),
}

/** Groups that ready rules and Steward itself ask; others are called as the team calls them. */
const groups: { readonly [group: string]: Words } = {
  moderators: w('the moderators', 'die Moderation'),
  admins: w('the admins', 'die Leitung'),
  support: w('support', 'Support'),
}
export const sayGroup = (group: string): Words => groups[group] ?? w(group, group)
