import { mixed } from '../bench-rules.ts'
import { round } from '../load.ts'
import { one, type Scenario } from '../scenario.ts'

/** The budgets' mix: as fast as it goes, then steadily at a quarter of that. */
export const mix: Scenario = {
  name: 'mix',
  what: '10 % acted on, 10 % welcomed, 80 % clean, by 20 and by 100 posters; then open loop at a quarter of that',
  installations: one(mixed),
  async run({ measure, warmUp, mix, quick }) {
    await warmUp({ mix })
    const few = await measure('closed loop, 20', { posters: 20, mix: mix() })
    const many = await measure('closed loop, 100', { posters: 100, mix: mix() })
    const perSecond = Math.max(few.posted / few.seconds, many.posted / many.seconds)
    const rate = round(Math.floor(perSecond / 4))
    await measure('a quarter', { posters: 200, rate, seconds: quick ? 5 : 20, mix: mix() })
    await measure('50 in a delivery', { posters: 10, together: 50, mix: mix() })
  },
}
