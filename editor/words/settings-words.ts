import { type Said, w } from './said.ts'

/** The settings of a rule as a whole. */
export const settingsWords = {
  'rule-settings': w('About this rule', 'Über diese Regel'),
  purpose: w('What is it for?', 'Wofür ist sie da?'),
  safety: w('Safety: goes before all others', 'Sicherheit: geht allen anderen vor'),
  service: w('Service', 'Service'),
  engagement: w('Engagement: comes last', 'Beteiligung: kommt zuletzt'),
  'exempt-roles': w('Leave these roles alone', 'Diese Rollen in Ruhe lassen'),
  'exempt-members': w('Leave these members alone', 'Diese Mitglieder in Ruhe lassen'),
  'own-accounts': w('Leave Steward’s own accounts alone', 'Stewards eigene Konten in Ruhe lassen'),
  spaces: w('Only in these spaces (empty: everywhere)', 'Nur in diesen Bereichen (leer: überall)'),
  'reentry-key': w('Counted for each', 'Gezählt für jedes'),
  'reentry-limit': w('How often may it run?', 'Wie oft darf sie laufen?'),
  'every time': w('Every time', 'Jedes Mal'),
  once: w('Once', 'Einmal'),
  'one at a time': w('One at a time', 'Immer nur einer'),
  'once-per': w('Once within a time', 'Einmal in einer Zeitspanne'),
  event: w('event', 'Ereignis'),
  member: w('member', 'Mitglied'),
  thread: w('thread', 'Thema'),
  post: w('post', 'Beitrag'),
  'event-age': w('Ignore events older than', 'Ereignisse ignorieren, die älter sind als'),
  caps: w(
    'At most so many restrictive actions an hour',
    'Höchstens so viele einschränkende Handlungen je Stunde',
  ),
} satisfies Said
