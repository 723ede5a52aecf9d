import { parseArgs } from 'node:util'
import { watchDeeds } from './deed-watch.ts'
import type { Group } from './group.ts'
import { groups } from './groups.ts'
import { randomOf } from './random.ts'
import { type Standing, settledStanding } from './standing.ts'
import { addUp, table } from './table.ts'
import { type CaseResult, playLater, playWave } from './wave.ts'
import { startWorld } from './world.ts'

const { values } = parseArgs({
  options: {
    group: { type: 'string', multiple: true },
    cases: { type: 'string' },
    seed: { type: 'string' },
  },
})
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

/** `--seed 7` for a whole run; `--seed kills/7/12` for the one wave with that seed. */
const [only, master, wave] = values.seed?.includes('/') ? values.seed.split('/') : [undefined, values.seed]
const seed = master ?? String(Math.floor(Math.random() * 1_000_000))
const chosen = groups.filter(({ name }) =>
  only === undefined ? (values.group?.includes(name) ?? true) : name === only,
)

async function playGroup(
  group: Group,
): Promise<{ results: CaseResult[]; standing: Standing; again: number }> {
  const { installation, wave: casesOf, close } = await group.open()
  const world = await startWorld(group.name, installation)
  try {
    const watch = watchDeeds(world.plaza)
    const results: CaseResult[] = []
    const parked: string[] = []
    const note = (seed: string, some: readonly CaseResult[]) => {
      results.push(...some)
      for (const result of some) say({ group: group.name, seed, ...result })
    }
    const waves =
      wave === undefined
        ? Array.from(
            { length: Math.ceil(Number(values.cases ?? group.cases) / group.perWave) },
            (_, at) => at,
          )
        : [Number(wave)]
    for (const index of waves) {
      const itsSeed = `${group.name}/${seed}/${index}`
      const { results, later } = await playWave(world, watch, casesOf(randomOf(itsSeed), index))
      note(itsSeed, results)
      parked.push(...later)
    }
    note(`${group.name}/${seed}`, await playLater(world, watch, parked))
    const standing = await settledStanding(world.steward.mongodbUri)
    const again = world.proxy.askedAgain()
    say({ group: group.name, askedAgain: again.slice(0, 20), ...standing })
    return { results, standing, again: again.length }
  } finally {
    await world.close()
    await close?.()
  }
}

const lines = []
for (const group of chosen) lines.push(...addUp(group.name, await playGroup(group)))
process.stdout.write(`${table(lines)}\nseed ${seed}\n`)
process.exit(lines.some(({ bad }) => bad > 0) ? 1 : 0)
