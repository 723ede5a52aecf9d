import { type Said, w } from './said.ts'

/** The list of rules and the bar over an open one. */
export const rulesWords = {
  'no-rules': w('No rule yet.', 'Noch keine Regel.'),
  'no-rules-hint': w(
    'Name your first rule and draw it.',
    'Der ersten Regel einen Namen geben und sie zeichnen.',
  ),
  'new-rule': w('New rule', 'Neue Regel'),
  'rule-name': w('Name of the rule', 'Name der Regel'),
  create: w('Create', 'Anlegen'),
  live: w('Live', 'Aktiv'),
  off: w('Off', 'Aus'),
  draft: w('Draft', 'Entwurf'),
  version: w('Version', 'Version'),
  changed: w('Last changed', 'Zuletzt geändert'),
  save: w('Save', 'Speichern'),
  saved: w('Saved', 'Gespeichert'),
  unsaved: w('Not saved yet', 'Noch nicht gespeichert'),
  publish: w('Publish', 'Veröffentlichen'),
  'publish-note': w('What is new? (for the history)', 'Was ist neu? (für den Verlauf)'),
  'switch-off': w('Switch off', 'Ausschalten'),
  'switch-on': w('Switch on', 'Einschalten'),
  undo: w('Undo', 'Rückgängig'),
  redo: w('Redo', 'Wiederholen'),
  'conflict-title': w(
    'Somebody else saved this rule meanwhile',
    'Jemand hat diese Regel inzwischen gespeichert',
  ),
  'conflict-hint': w(
    'Compare both sides, then choose which one goes on.',
    'Beide Fassungen vergleichen und eine wählen.',
  ),
  yours: w('Yours', 'Deine Fassung'),
  theirs: w('Theirs', 'Die andere Fassung'),
  'keep-mine': w('Save mine over it', 'Meine darüber speichern'),
  'take-theirs': w('Take theirs', 'Die andere übernehmen'),
} satisfies Said
