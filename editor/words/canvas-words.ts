import { type Said, w } from './said.ts'

/** Canvas, outline and palette. */
export const canvasWords = {
  nodes: w('cards', 'Karten'),
  'search-nodes': w('Find a card', 'Karte suchen'),
  'no-nodes-found': w('No card is called that.', 'So heißt keine Karte.'),
  'empty-canvas': w('Start with what shall set the rule off.', 'Beginne mit dem, was die Regel auslöst.'),
  'empty-canvas-hint': w(
    'Drag a card from the left, or press it: it appears here.',
    'Eine Karte von links herziehen oder anklicken: sie erscheint hier.',
  ),
  'add-after': w('Add a card here', 'Hier eine Karte anfügen'),
  start: w('Start', 'Start'),
  check: w('Check', 'Prüfen'),
  protect: w('Protect', 'Schützen'),
  answer: w('Answer', 'Antworten'),
  people: w('People', 'Menschen'),
  team: w('Team', 'Team'),
  wait: w('Wait and ask', 'Warten und fragen'),
} satisfies Said
