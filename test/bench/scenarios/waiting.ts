import { setTimeout as pause } from 'node:timers/promises'
import { collectionsOf } from '../../../server/mongo/collections.ts'
import { connect } from '../../../server/mongo/connect.ts'
import { hideCasino, patience, welcome } from '../bench-rules.ts'
import { parkMany } from '../fixtures.ts'
import { type Bench, one, type Scenario } from '../scenario.ts'

const patienceMs = 180_000

/** Many runs parked one by one through the door; some of their members go on; many are due in one minute. */
export const waiting: Scenario = {
  name: 'waiting',
  what: '100,000 runs parked through the way in, 900,000 more laid beside; 1,000 of their members post; 50,000 due in one minute, beside new events',
  installations: one(async () => [...(await hideCasino()), ...(await welcome()), ...(await patience())]),
  async run(bench) {
    const { measure, mix, steward, quick, say } = bench
    const parked = quick ? 2_000 : 100_000
    const joining = mix({ act: 0, welcome: 100 })
    await measure('park one by one', { posters: 100, events: parked, seconds: 3_600, mix: joining })
    await untilParked(bench, parked)
    await postOf(bench, joining.prefix, 'members post, of so many waiting', parked)
    if (!quick) {
      const more = 1_000_000 - parked
      await parkMany(steward.mongodbUri, more)
      await postOf(bench, joining.prefix, 'members post, of a million waiting', parked, 1_000)
    }
    const meanwhile = newEvents(bench)
    const due = quick ? 1_000 : 50_000
    const patient = mix({ act: 0, welcome: 0, words: 'patience' })
    const load = { posters: 100, events: due, seconds: 3_600, mix: patient }
    await measure('due in a minute', load)
    say({ figure: 'due in a minute', due, slowness: 'in effectMs above, less the wait of three minutes' })
    say({ figure: 'new events while they are due', ...(await meanwhile) })
  },
}

/** From when the first are due, two minutes of posts that are acted on at once. */
async function newEvents({ driver, doors, steward, mix }: Bench) {
  await pause(patienceMs)
  const load = { doors, secret: steward.keys.plazaSecret, posters: 20, rate: 20, seconds: 120 }
  const { posted, answerMs, effects, effectMs } = await driver.drive({
    ...load,
    mix: mix({ act: 100, welcome: 0 }),
  })
  return { rate: load.rate, posted, answerMs, effects, effectMs }
}

async function untilParked({ steward }: Bench, count: number): Promise<void> {
  const mongo = await connect(steward.mongodbUri)
  const { runs } = collectionsOf(mongo.db)
  while ((await runs.countDocuments({ status: 'running', 'resting.is': 'event' })) < count) await pause(500)
  await mongo.close()
}

/** The first posts of a thousand of them: each is thanked. */
async function postOf(
  { measure, mix, quick }: Bench,
  prefix: string,
  figure: string,
  parked: number,
  from = 0,
): Promise<void> {
  const posts = Math.min(quick ? 200 : 1_000, parked)
  const first = mix({ act: 0, welcome: 0, firstPostsOf: { prefix, from } })
  await measure(figure, { posters: 50, events: posts, seconds: 300, mix: first })
}
