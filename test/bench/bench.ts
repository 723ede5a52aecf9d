import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { usualMix } from './acts.ts'
import { compareWith, readFigures } from './compare.ts'
import { startInstallation } from './installation.ts'
import { type Load, round } from './load.ts'
import { plotOf } from './plot.ts'
import { plotSoakOf } from './plot-soak.ts'
import { costOf, spent } from './process-cost.ts'
import type { Bench, Figure, Measured, Scenario, ScenarioInstallation } from './scenario.ts'
import { scenarios } from './scenarios.ts'
import { startDriver } from './start-driver.ts'
import { warmUp } from './warm-up.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    compare: { type: 'string' },
    plot: { type: 'string' },
    'plot-soak': { type: 'string' },
    from: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
})
const figures: Figure[] = []
const say = (figure: Figure) => {
  figures.push(figure)
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}
/** How long a load lasts where its scenario does not say. */
const seconds = Number(values.seconds ?? (values.quick ? 4 : 15))

async function play(scenario: Scenario, { named, options, rules }: ScenarioInstallation): Promise<void> {
  const driver = await startDriver()
  const steward = await startInstallation('bench', { ...options, platform: async () => driver.platform })
  try {
    await steward.publish(await rules())
    await scenario.run(benchOf(scenario, named, steward, driver), named)
  } finally {
    driver.close()
    await steward.remove()
  }
}

function benchOf(
  { name }: Scenario,
  named: string,
  steward: Bench['steward'],
  driver: Bench['driver'],
): Bench {
  const doors = steward.apis.map((url) => `${url}/hooks/plaza`)
  const costs = (also: Measured['alsoCost']) =>
    costOf({
      ...also,
      ...Object.fromEntries(steward.processes.map((one) => [one, steward.supervisor.pidOf(one)])),
      driver: driver.pid,
    })
  const titled = (figure: string) => [name, figure, named].filter(Boolean).join(' · ')
  let mixes = 0
  return {
    ...{ steward, driver, quick: values.quick, doors },
    mix(change = {}) {
      mixes += 1
      return { ...usualMix, prefix: `x${mixes}`, ...change }
    },
    async warmUp({ mix, ...load }) {
      const whole = { doors, secret: steward.keys.plazaSecret, seconds: 5, posters: 100, ...load }
      const rounds = await warmUp(() => driver.drive({ ...whole, mix: mix() }), values.quick ? 1 : undefined)
      say({ figure: titled('to warm up'), rounds })
    },
    async measure(figure, { alsoCost, ...load }) {
      const before = costs(alsoCost)
      const whole: Load = { doors, secret: steward.keys.plazaSecret, seconds, ...load }
      const loaded = await driver.drive(whole)
      const cost = spent(before, costs(alsoCost), loaded.posted)
      const { posters, rate } = whole
      const about = { posters, ...(rate !== undefined && { rate }), ...loaded }
      say({
        figure: titled(figure),
        eventsPerSecond: round(loaded.posted / loaded.seconds),
        postedPerSecond: round(loaded.posted / loaded.postedSeconds),
        ...about,
        cost,
      })
      return loaded
    },
    say: (figure) => say({ ...figure, figure: titled(figure.figure) }),
  }
}

const chosen = scenarios.filter(({ name, onRequest }) =>
  values.only ? values.only.includes(name) : !onRequest,
)
/** With `--from FILE` nothing is measured: the figures are those of the file. */
if (values.from) figures.push(...readFigures(values.from))
if (values.list) for (const { name, what } of scenarios) process.stdout.write(`${name}: ${what}\n`)
else {
  let failed = 0
  for (const scenario of values.from ? [] : chosen) {
    for (const installation of scenario.installations()) {
      await play(scenario, installation).catch((error: unknown) => {
        // The other scenarios are worth having all the same.
        failed += 1
        say({ figure: scenario.name, failed: String(error) })
      })
    }
  }
  if (values.compare) process.stdout.write(`${compareWith(values.compare, figures)}\n`)
  if (values.plot) writeFileSync(values.plot, plotOf(figures))
  if (values['plot-soak']) writeFileSync(values['plot-soak'], plotSoakOf(figures))
  process.exit(failed > 0 ? 1 : 0)
}
