import type { Words } from '../../nodes/contract/json.ts'
import { type Said, w } from '../words/said.ts'
import type { Restraint } from './restraints.ts'

export const restraintWords = {
  title: w('What it may do for now', 'Was sie vorerst darf'),
  cards: w('It concerns: {cards}.', 'Es betrifft: {cards}.'),
  change: w('Change how far {name} may act', 'Ändern, wie weit {name} handeln darf'),
} satisfies Said

/** What will happen, and how that is changed. */
export const restraintSays: Record<Restraint['is'], { title: Words; says: Words }> = {
  'watch only': {
    title: w('{name} only watches', '{name} sieht nur zu'),
    says: w(
      'The rule runs, but nobody will notice anything there: what it would have done is only noted in its runs. When that looks right, choose “Acting” under Connections; the rule need not be published again.',
      'Die Regel läuft, aber dort wird niemand etwas davon merken: was sie getan hätte, wird nur in ihren Läufen notiert. Wenn das stimmt, unter Verbindungen „Handeln“ wählen; neu veröffentlicht werden muss die Regel dann nicht.',
    ),
  },
  'ask first': {
    title: w('{name} asks first', '{name} fragt erst'),
    says: w(
      'Before each action a person is asked in the tasks; until somebody answers, it waits. Under Connections this can be changed.',
      'Vor jeder Handlung wird in den Aufgaben ein Mensch gefragt; bis jemand antwortet, wartet sie. Unter Verbindungen lässt sich das ändern.',
    ),
  },
  stopped: {
    title: w('{name} is stopped', '{name} ist angehalten'),
    says: w(
      'What the rule wants to do there waits until the stop is released under Connections.',
      'Was die Regel dort tun will, wartet, bis der Halt unter Verbindungen aufgehoben wird.',
    ),
  },
}
