import { setTimeout as pause } from 'node:timers/promises'
import { mixed } from '../bench-rules.ts'
import { one, type Scenario } from '../scenario.ts'

/** A platform that does not answer for a while, under load, and is caught up with afterwards. */
export const platformDown: Scenario = {
  name: 'platform-down',
  what: 'the platform breaks every line off for a minute while events come in; then all is caught up with, safety first',
  installations: one(mixed),
  async run({ measure, mix, driver, quick }) {
    const downMs = quick ? 10_000 : 60_000
    driver.down(true)
    const up = pause(downMs).then(() => driver.down(false))
    const load = { posters: 50, rate: 100, seconds: downMs / 1_000 }
    await measure('caught up', { ...load, mix: mix({ act: 20, welcome: 20 }) })
    await up
  },
}
