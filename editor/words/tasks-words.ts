import { type Said, w } from './said.ts'

/** Questions to people. */
export const tasksWords = {
  'no-tasks': w('No open task.', 'Keine offene Aufgabe.'),
  'no-tasks-hint': w(
    'When a rule asks a person, it shows up here.',
    'Wenn eine Regel einen Menschen fragt, steht es hier.',
  ),
  claim: w('I take it', 'Ich übernehme'),
  'claimed-by': w('Taken by', 'Übernommen von'),
  reason: w('Reason (shown in the trail)', 'Grund (steht im Verlauf)'),
} satisfies Said
