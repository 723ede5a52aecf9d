import { type Said, w } from './said.ts'

/** What is wrong with a rule. */
export const problemWords = {
  problems: w('Problems', 'Probleme'),
  'no-problems': w('No problems found.', 'Keine Probleme gefunden.'),
} satisfies Said
