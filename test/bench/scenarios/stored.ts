import { mixed } from '../bench-rules.ts'
import { storeMany } from '../fixtures.ts'
import { one, type Scenario } from '../scenario.ts'

/** How the cost grows with what is stored already. */
export const stored: Scenario = {
  name: 'growth-stored',
  what: 'the mix with 10,000, 100,000 and 1,000,000 events and runs of the past in the database',
  installations: one(mixed),
  async run({ measure, warmUp, mix, steward, quick }) {
    await warmUp({ mix })
    await measure('nothing stored', { posters: 100, mix: mix() })
    let already = 0
    for (const count of quick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000]) {
      await storeMany(steward.mongodbUri, already, count)
      already = count
      await measure(`${count} stored`, { posters: 100, mix: mix() })
    }
  },
}
