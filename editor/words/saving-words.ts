import { type Said, w } from './said.ts'

/** How it stands with what is drawn, who else draws, and bringing both together. */
export const savingWords = {
  saved: w('Saved', 'Gespeichert'),
  saving: w('Saving…', 'Speichert …'),
  'not-connected': w(
    'Not connected: {n} {n:change waits|changes wait} here',
    'Keine Verbindung: {n} {n:Änderung wartet|Änderungen warten} hier',
  ),
  'not-connected-hint': w(
    'Nothing is lost: it is kept in this browser and sent as soon as Steward answers.',
    'Nichts geht verloren: Dieser Browser behält alles und sendet es, sobald Steward antwortet.',
  ),
  'needs-choice': w('Two versions: choose', 'Zwei Fassungen: wählen'),
  'not-taken': w('Not saved', 'Nicht gespeichert'),
  'save-now': w('Save now', 'Jetzt speichern'),
  undo: w('Undo', 'Rückgängig'),
  redo: w('Redo', 'Wiederholen'),
  'did-that': w('Done: {what}', 'Erledigt: {what}'),
  'undo-that': w('Undo: {what}', 'Rückgängig: {what}'),
  'redo-that': w('Redo: {what}', 'Wiederholen: {what}'),
  'merge-title': w('You both changed the same', 'Ihr habt beide dasselbe geändert'),
  'merge-hint': w(
    'Choose for each what shall go on. Everything else of both is kept already.',
    'Jeweils wählen, was gelten soll. Alles andere von beiden bleibt ohnehin.',
  ),
  mine: w('Mine', 'Meines'),
  theirs: w('Theirs', 'Das andere'),
  'both-sides': w('Both', 'Beides'),
  'as-it-was': w('as it was', 'wie es war'),
  'merge-done': w('Go on with this', 'So weitermachen'),
  'merge-later': w('Later', 'Später'),
  'also-merged': w('Also changed, without a question: {n}', 'Auch geändert, ohne Frage: {n}'),
  'merged-in': w(
    'Somebody else changed {what}. It is in your drawing now.',
    'Jemand hat geändert: {what}. Es ist jetzt in dieser Zeichnung.',
  ),
  'and-more': w('{what} and {n} more', '{what} und {n} weitere'),
  'also-here': w('Also here', 'Auch hier'),
  somebody: w('somebody ({name})', 'jemand ({name})'),
  'me-elsewhere': w('you, in another tab', 'in einem anderen Tab geöffnet'),
  'looks-at': w('{who} looks at {what}', '{who} sieht sich {what} an'),
  'my-name': w('Your name, as others see it here', 'Der eigene Name, wie ihn andere hier sehen'),
} satisfies Said
