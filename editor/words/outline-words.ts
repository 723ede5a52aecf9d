import { type Said, w } from './said.ts'

/** The rule as a list. */
export const outlineWords = {
  'rule-as-list': w('The rule as a list', 'Die Regel als Liste'),
  'goes-on-at': w('goes on at {n} ‘{card}’', 'weiter bei {n} „{card}“'),
  'not-reached': w('Nothing leads here', 'Hierher führt nichts'),
  'move-up': w('Move up', 'Nach oben'),
  'move-down': w('Move down', 'Nach unten'),
  'lead-to': w('Lead ‘{port}’ to another card', '„{port}“ zu einer anderen Karte führen'),
  'lead-nowhere': w('Nowhere: this way ends', 'Nirgendwohin: dieser Weg endet'),
  'to-settings': w('Its settings', 'Ihre Einstellungen'),
  'list-keys': w(
    'Arrow keys go through the list. Enter opens the settings, + adds a card, Alt and an arrow moves it, Delete removes it.',
    'Pfeiltasten gehen durch die Liste. Enter öffnet die Einstellungen, + fügt eine Karte an, Alt und Pfeil verschieben sie, Entf entfernt sie.',
  ),
  notes: w('Sticky notes', 'Notizzettel'),
  'in-group': w('in {group}', 'in {group}'),
} satisfies Said
