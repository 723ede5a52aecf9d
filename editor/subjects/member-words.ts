import { type Said, w } from '../words/said.ts'

export const memberWords = {
  title: w('Members', 'Mitglieder'),
  lead: w(
    'Choose one to see what they did, and what the rules did about it.',
    'Eines auswählen, um zu sehen, was es tat und was die Regeln dazu taten.',
  ),
  search: w('How does the name begin?', 'Wie beginnt der Name?'),
  last: w('Seen last', 'Zuletzt gesehen'),
  none: w('Nobody is called that here.', 'Hier heißt niemand so.'),
  'none-hint': w(
    'The beginning of the name is looked for, whether in capitals or not.',
    'Gesucht wird der Anfang des Namens, ob groß oder klein geschrieben.',
  ),
  nobody: w('Nobody has been seen yet.', 'Noch wurde niemand gesehen.'),
  'nobody-hint': w(
    'A member is known from the first thing they do.',
    'Ein Mitglied ist bekannt, sobald es zum ersten Mal etwas tut.',
  ),
  more: w('There are more: write more of the name.', 'Es gibt noch mehr: mehr vom Namen schreiben.'),
  gone: w('has left', 'hat die Community verlassen'),
  seen: w('seen {time}', 'gesehen {time}'),
} satisfies Said
