import type { Words } from '../../nodes/contract/json.ts'
import type { Ending } from './example.ts'

/** How a run or a try stands, as people read it. */
export const endingWords: Record<Ending, Words> = {
  finished: { en: 'Came to its end', de: 'Lief bis zum Ende' },
  stopped: { en: 'Stopped by the rule', de: 'Von der Regel beendet' },
  left: { en: 'Left early: an exit of the rule', de: 'Früher beendet: ein Ausstieg der Regel' },
  goal: { en: 'Reached its goal', de: 'Ziel erreicht' },
  cancelled: { en: 'Ended by a person', de: 'Von einem Menschen beendet' },
  failed: { en: 'Failed', de: 'Fehlgeschlagen' },
  waiting: { en: 'Still waiting', de: 'Wartet noch' },
  'not-about': { en: 'Does not begin', de: 'Beginnt gar nicht' },
}
