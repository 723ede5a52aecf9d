import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hideCasino } from '../bench-rules.ts'
import { one, type Scenario } from '../scenario.ts'

/** A community that is raided beside a calm one: what the calm one notices of it. */
export const fairness: Scenario = {
  name: 'fairness',
  what: 'one community gets 50,000 events at once, another two a second: how long its moderation takes',
  installations: one(hideCasino),
  async run({ steward, driver, measure, mix, quick }) {
    const { secret, token } = { secret: steward.keys.plazaSecret, token: steward.keys.plazaToken }
    const [rule] = await hideCasino()
    const file = join(steward.dataDir, 'calm.json')
    const calm = { format: 1, community: 'calm' }
    await writeFile(
      file,
      JSON.stringify([
        { ...calm, kind: 'community', name: 'calm' },
        {
          ...{ ...calm, kind: 'connection', name: 'Calm forum', id: 'calm-forum', platform: 'plaza' },
          ...{ hand: 'acting', config: { url: driver.platform }, credentials: { token, secret } },
        },
        { ...calm, kind: 'rule', ...rule },
      ]),
    )
    await steward.apply(file)
    const doors = steward.apis.map((url) => `${url}/hooks/calm-forum`)
    const quiet = { doors, posters: 10, rate: 2, seconds: quick ? 5 : 20 }
    await measure('the calm one alone', { ...quiet, mix: mix({ act: 100, welcome: 0 }) })
    const events = quick ? 5_000 : 50_000
    const raid = { posters: 100, events, seconds: 600, mix: mix({ act: 100, welcome: 0 }) }
    const [loaded] = await Promise.all([
      driver.drive({
        ...raid,
        doors: steward.apis.map((url) => `${url}/hooks/plaza`),
        secret,
        dontWait: true,
      }),
      measure('the calm one during the raid', { ...quiet, mix: mix({ act: 100, welcome: 0 }) }),
    ])
    if (loaded.posted < events) throw new Error(`Only ${loaded.posted} events of the raid were taken.`)
  },
}
