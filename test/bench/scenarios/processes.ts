import { mixed } from '../bench-rules.ts'
import type { Scenario } from '../scenario.ts'

const counts = [1, 2] as const

/** One and two of each: on two cores it shows what sharing costs, on more what it brings. */
export const processes: Scenario = {
  name: 'processes',
  what: 'the mix on one and two api, one and two worker processes',
  installations: () =>
    counts.flatMap((apis) =>
      counts.map((workers) => ({
        ...{ named: `${apis} api, ${workers} worker`, rules: mixed },
        options: { apis, workers },
      })),
    ),
  async run({ measure, warmUp, mix }) {
    await warmUp({ mix })
    await measure('closed loop', { posters: 100, mix: mix() })
  },
}
