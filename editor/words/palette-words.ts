import { type Said, w } from './said.ts'

/** The palette: cards by what people want. */
export const paletteWords = {
  palette: w('Cards', 'Karten'),
  'search-nodes': w('Find a card', 'Karte suchen'),
  'no-nodes-found': w('No card is called that.', 'So heißt keine Karte.'),
  'hide-palette': w('Put the cards away', 'Karten wegräumen'),
  'show-palette': w('Show the cards', 'Karten zeigen'),
  start: w('When', 'Wenn'),
  check: w('Only if', 'Nur wenn'),
  protect: w('Protect', 'Schützen'),
  answer: w('Answer', 'Antworten'),
  welcome: w('Welcome', 'Willkommen heißen'),
  wait: w('Wait and ask', 'Warten und fragen'),
  organise: w('Organise', 'Organisieren'),
  'more-cards': w('More cards', 'Weitere Karten'),
} satisfies Said
