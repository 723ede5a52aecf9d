import { usualMix } from '../bench/acts.ts'
import { mixed } from '../bench/bench-rules.ts'
import { costOf, round, spent } from '../bench/process-cost.ts'
import { startDriver } from '../bench/start-driver.ts'
import { startTopology } from './start-topology.ts'

/** PostgreSQL is not among them: it works in a process for each connection. */
const processes = [
  ...['mongod-1', 'mongod-2', 'mongod-3', 'temporal'],
  ...['api-1', 'api-2', 'worker-1', 'worker-2'],
]

/** The bench's mix through both apis, as fast as the posters are answered; the bench's driver is the platform. */
export async function measureMix(
  say: (line: string) => void,
  print: (line: object) => void,
): Promise<{ isWhole: boolean }> {
  const driver = await startDriver()
  const topology = await startTopology(say, { platform: driver.platform })
  try {
    for (const { name, graph } of await mixed()) await topology.publish(name, graph)
    const doors = topology.apis.map((url) => `${url}/hooks/plaza`)
    const load = { doors, secret: topology.keys.plazaSecret, seconds: 15 }
    const costs = () =>
      costOf({
        ...Object.fromEntries(processes.map((name) => [name, topology.supervisor.pidOf(name)])),
        driver: driver.pid,
      })
    await driver.drive({ ...load, posters: 20, seconds: 5, mix: { ...usualMix, prefix: 'warm' } })
    let isWhole = true
    for (const posters of [20, 100]) {
      const before = costs()
      const loaded = await driver.drive({ ...load, posters, mix: { ...usualMix, prefix: `with-${posters}` } })
      const { posted, seconds, effects, effectMs } = loaded
      isWhole &&= effects.done === effects.expected
      print({
        ...{ under: `the bench's mix, ${posters} posters`, temporal: topology.temporal },
        ...{ eventsPerSecond: round(posted / seconds), effects, effectMs },
        cost: spent(before, costs(), posted),
      })
    }
    return { isWhole }
  } finally {
    driver.close()
    await topology.remove()
  }
}
