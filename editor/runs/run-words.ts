import type { Words } from '../../nodes/contract/json.ts'
import { endingWords } from '../../workflows/trial/ending-words.ts'
import { type Said, w } from '../words/said.ts'

/** What runs and tries say, on their own pages. */
export const runWords = {
  facts: w('What was known', 'Was bekannt war'),
  source: w('from', 'von'),
  here: w('Stands here', 'Steht hier'),
  'at-event': w('The event', 'Das Ereignis'),
  'explain-event': w('What did the other rules make of it?', 'Was machten die anderen Regeln daraus?'),
  attempts: w('{n} {n:attempt|attempts}', '{n} {n:Versuch|Versuche}'),
  'would-have': w('Would have been done', 'Wäre getan worden'),
  'done-at': w('Done', 'Getan'),
  skipped: w('Skipped', 'Übersprungen'),
  'not-done': w('Failed', 'Fehlgeschlagen'),
  'under-way': w('Being sent', 'Wird gesendet'),
  cancel: w('End this run', 'Lauf beenden'),
  'cancel-ask': w(
    'The run ends before its next step. What it did stays done.',
    'Der Lauf endet vor seinem nächsten Schritt. Was er getan hat, bleibt.',
  ),
  pause: w('Pause', 'Pausieren'),
  resume: w('Let it go on', 'Weiterlaufen lassen'),
  paused: w('Paused by a person', 'Von einem Menschen angehalten'),
  ending: w('Ends before its next step', 'Endet vor dem nächsten Schritt'),
  open: w('Open the rule', 'Regel öffnen'),
  'try-this': w('Try the rule on this event', 'Regel an diesem Ereignis ausprobieren'),
  rule: w('Rule', 'Regel'),
  'any-rule': w('Every rule', 'Jede Regel'),
  outcome: w('How it ended', 'Wie er endete'),
  'any-outcome': w('Whatever the end', 'Wie auch immer'),
  member: w('Member', 'Mitglied'),
  'member-hint': w('Their id, as on the platform', 'Kennung wie auf der Plattform'),
  since: w('Since', 'Seit'),
  until: w('Until', 'Bis'),
  more: w('Show older ones', 'Ältere zeigen'),
  'none-fit': w('No run fits.', 'Kein Lauf passt.'),
  'none-fit-hint': w('Take a filter away.', 'Einen Filter weglassen.'),
  'clear-filters': w('Without filters', 'Ohne Filter'),
  version: w('Version {n}', 'Version {n}'),
  'no-graph': w(
    'The version it ran on is not kept any more.',
    'Die Version, auf der er lief, gibt es nicht mehr.',
  ),
} satisfies Said

export const outcomeWords: { readonly [outcome: string]: Words } = {
  ...endingWords,
  running: w('Under way', 'Unterwegs'),
  held: w('Its action is held', 'Handlung wartet'),
}

/** How a run stands: under way, failed, or as it ended. */
export function endingOf({ status, outcome }: { status: string; outcome?: string }): Words {
  const key = status === 'done' ? (outcome ?? 'finished') : status
  return outcomeWords[key] ?? { en: key, de: key }
}
