import { type Said, w } from './said.ts'

/** The settings of a rule as a whole. */
export const settingsWords = {
  'rule-settings': w('Settings of the rule', 'Einstellungen der Regel'),
  safety: w('Safety: goes before all others', 'Sicherheit: geht allen anderen vor'),
  service: w('Service', 'Service'),
  engagement: w('Engagement: comes last', 'Beteiligung: kommt zuletzt'),
  spaces: w('Only in these spaces (empty: everywhere)', 'Nur in diesen Bereichen (leer: überall)'),
  'every time': w('Every time', 'Jedes Mal'),
  event: w('event', 'Ereignis'),
  member: w('member', 'Mitglied'),
  thread: w('thread', 'Thema'),
  post: w('post', 'Beitrag'),
  caps: w(
    'At most so many restrictive actions an hour',
    'Höchstens so viele einschränkende Handlungen je Stunde',
  ),
} satisfies Said
