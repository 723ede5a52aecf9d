import { hideCasino } from '../bench-rules.ts'
import { measureAdvance } from '../measure-advance.ts'
import type { Scenario } from '../scenario.ts'
import { one } from '../scenario.ts'

/** The core alone, and the first action on an idle system. */
export const core: Scenario = {
  name: 'idle',
  what: 'a path through the core; from one event to its effect while nothing else happens',
  installations: one(hideCasino),
  async run({ measure, mix, say, quick }) {
    say(await measureAdvance())
    const load = { posters: 10, rate: 5, events: quick ? 20 : 100, seconds: 60 }
    await measure('first, to warm up', { ...load, events: 20, mix: mix({ act: 100, welcome: 0 }) })
    await measure('one event at a time', { ...load, mix: mix({ act: 100, welcome: 0 }) })
  },
}
