import { type Said, w } from './said.ts'

/** The frame around every page, and words that all pages use. */
export const frameWords = {
  home: w('Overview', 'Übersicht'),
  rules: w('Rules', 'Regeln'),
  library: w('Library', 'Bibliothek'),
  runs: w('Runs', 'Läufe'),
  tasks: w('Tasks', 'Aufgaben'),
  events: w('Events', 'Ereignisse'),
  connections: w('Connections', 'Verbindungen'),
  community: w('Community', 'Community'),
  pages: w('Pages', 'Seiten'),
  light: w('Light or dark', 'Hell oder dunkel'),
  language: w('Auf Deutsch', 'In English'),
  'to-home': w('To the overview', 'Zur Übersicht'),
  team: w('the team', 'das Team'),
  today: w('today', 'heute'),
  loading: w('Loading…', 'Lädt …'),
  'try-again': w('Try again', 'Noch einmal'),
  offline: w('Steward does not answer.', 'Steward antwortet nicht.'),
  'offline-hint': w(
    'Is it still running? Try again in a moment.',
    'Läuft es noch? Gleich noch einmal versuchen.',
  ),
  'page-broken': w('This page could not be shown.', 'Diese Seite ließ sich nicht anzeigen.'),
  'page-broken-hint': w(
    'What was saved is safe. Load it again; if it stays like this, tell whoever looks after Steward.',
    'Gespeichertes ist sicher. Noch einmal laden; wenn es so bleibt, Bescheid geben, wer sich um Steward kümmert.',
  ),
  cancel: w('Cancel', 'Abbrechen'),
  close: w('Close', 'Schließen'),
  rule: w('Rule', 'Regel'),
  status: w('State', 'Stand'),
  until: w('until', 'bis'),
  'not-found': w('There is nothing at this address.', 'Unter dieser Adresse ist nichts.'),
  yes: w('Yes', 'Ja'),
} satisfies Said
