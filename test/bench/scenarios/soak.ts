import { readdirSync } from 'node:fs'
import { mixed } from '../bench-rules.ts'
import { round } from '../load.ts'
import { one, type Scenario } from '../scenario.ts'

/** Half of what it can do, for an hour: memory, open files and latency have to stay flat. */
export const soak: Scenario = {
  name: 'soak',
  what: 'the mix at half the maximum, minute by minute, for an hour',
  onRequest: true,
  installations: one(mixed),
  async run({ measure, warmUp, mix, steward, say, quick }) {
    await warmUp({ mix })
    const most = await measure('the maximum', { posters: 100, mix: mix() })
    const rate = round(Math.floor(most.posted / most.seconds / 2))
    for (let minute = 1; minute <= (quick ? 2 : 60); minute++) {
      await measure(`minute ${minute}`, { posters: 200, rate, seconds: quick ? 10 : 60, mix: mix() })
      const files = steward.processes.map((name) => [name, openFiles(steward.supervisor.pidOf(name))])
      say({ figure: `minute ${minute}, open files`, ...Object.fromEntries(files) })
    }
  },
}

const openFiles = (pid: number | undefined) => (pid === undefined ? 0 : readdirSync(`/proc/${pid}/fd`).length)
