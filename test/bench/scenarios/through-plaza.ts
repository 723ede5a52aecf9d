import { setTimeout as pause } from 'node:timers/promises'
import { hideCasino } from '../bench-rules.ts'
import { round } from '../load.ts'
import { createPlazaClient } from '../plaza-client.ts'
import { costOf, spent } from '../process-cost.ts'
import type { Scenario } from '../scenario.ts'

/** The demo forum instead of the lean driver: what a newcomer has, whose forum delivers one batch at a time. */
export const throughPlaza: Scenario = {
  name: 'through-plaza',
  what: 'posts in the demo forum by 20 and 100 posters, a tenth of which is hidden there',
  installations: () => [{ named: '', rules: hideCasino, options: { ownForum: true } }],
  async run({ steward, say, quick }) {
    const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
    const members = await Promise.all(Array.from({ length: 100 }, (_, at) => plaza.register(`Member ${at}`)))
    const costs = () =>
      costOf(Object.fromEntries(steward.processes.map((one) => [one, steward.supervisor.pidOf(one)])))
    for (const posters of [20, 100]) {
      const before = costs()
      const already = (await plaza.effects()).length
      const started = performance.now()
      const until = started + (quick ? 4_000 : 15_000)
      let posted = 0
      await Promise.all(
        Array.from({ length: posters }, async (_, at) => {
          while (performance.now() < until) {
            const words = posted++ % 10 === 0 ? 'Win at our casino' : 'An ordinary post'
            await plaza.post(members[at % members.length] ?? '', words)
          }
        }),
      )
      const expected = already + Math.ceil(posted / 10)
      while ((await plaza.effects()).length < expected && performance.now() < until + 300_000)
        await pause(100)
      const done = (await plaza.effects()).length - already
      const seconds = (performance.now() - started) / 1_000
      say({
        ...{ figure: `closed loop, ${posters}`, eventsPerSecond: round(posted / seconds), posters, posted },
        effects: { expected: expected - already, done },
        cost: spent(before, costs(), posted),
      })
    }
    await plaza.close()
  },
}
