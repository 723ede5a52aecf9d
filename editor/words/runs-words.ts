import { type Said, w } from './said.ts'

/** Runs and their trails. */
export const runsWords = {
  'no-runs': w('No run yet.', 'Noch kein Lauf.'),
  'no-runs-hint': w(
    'Publish a rule; each event it fits begins a run.',
    'Eine Regel veröffentlichen; jedes passende Ereignis beginnt einen Lauf.',
  ),
  running: w('Under way', 'Unterwegs'),
  done: w('Done', 'Fertig'),
  failed: w('Failed', 'Fehlgeschlagen'),
  began: w('Began', 'Begonnen'),
  trail: w('What happened, and why', 'Was geschah, und warum'),
  'no-steps': w('No step yet.', 'Noch kein Schritt.'),
} satisfies Said
