import { type Said, w } from './said.ts'

/** The form of a card. */
export const inspectorWords = {
  'settings-of-card': w('This card', 'Diese Karte'),
  'label-of-card': w('Your own name for it', 'Eigener Name dafür'),
  'note-of-card': w('Note for the team', 'Notiz fürs Team'),
  'note-of-card-hint': w(
    'Shown on the card; the rule does nothing with it.',
    'Steht an der Karte; die Regel macht nichts damit.',
  ),
  'remove-card': w('Remove card', 'Karte entfernen'),
  'leads-to': w('Leads to', 'Führt zu'),
  'leads-nowhere': w('Nothing: the path ends', 'Nichts: der Weg endet'),
  'choose-card': w('Choose a card to see its settings.', 'Eine Karte wählen, um sie einzustellen.'),
  'unknown-card': w(
    'This version of Steward does not know this card.',
    'Diese Steward-Version kennt diese Karte nicht.',
  ),
  'one-a-line': w('One on each line', 'Eines pro Zeile'),
  'add-entry': w('Add', 'Hinzufügen'),
  'remove-entry': w('Remove', 'Entfernen'),
  seconds: w('seconds', 'Sekunden'),
  minutes: w('minutes', 'Minuten'),
  hours: w('hours', 'Stunden'),
  days: w('days', 'Tage'),
} satisfies Said
