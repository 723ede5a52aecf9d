import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { createPlazaClient } from '../bench/plaza-client.ts'
import { aRule } from '../kit/a-rule.ts'
import { underLoad } from './load.ts'
import { measureMix } from './measure-mix.ts'
import { primaryOf, stepDown } from './replica-set.ts'
import { startTopology, type Topology } from './start-topology.ts'

const load = { rate: Number(process.env.RATE ?? 15), seconds: 20 }
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const say = (line: string) => process.stderr.write(`${line}\n`)
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((word) => name.includes(word))

/** What is done to it, each under load. */
const events: { [name: string]: (topology: Topology) => Promise<object> } = {
  'nothing happens': async () => ({}),

  'rolling restart of apis and workers': async ({ supervisor, balancer }) => {
    const ms: { [name: string]: number } = {}
    for (const name of ['api-1', 'api-2', 'worker-1', 'worker-2']) {
      await pause(1_000)
      const from = performance.now()
      await supervisor.restart(name)
      ms[name] = Math.round(performance.now() - from)
    }
    return { restartMs: ms, passedOn: balancer.passedOn() }
  },

  'everything of ours stopped in good order, and started': async ({ supervisor }) => {
    await pause(3_000)
    const from = performance.now()
    await Promise.all(['worker-1', 'worker-2', 'api-1', 'api-2'].map((name) => supervisor.restart(name)))
    return { awayMs: Math.round(performance.now() - from) }
  },

  'the primary steps down, twice': async ({ members }) => {
    const steps: object[] = []
    for (const wait of [3_000, 6_000]) {
      await pause(wait)
      steps.push(await stepDown(members, 10))
    }
    return { steps }
  },

  'kill -9 of the primary, an api, a worker and temporal': async ({ supervisor, members }) => {
    await pause(3_000)
    const primary = await primaryOf(members)
    for (const name of [primary.name, 'api-1', 'worker-1', 'temporal']) supervisor.kill(name, 'SIGKILL')
    const from = performance.now()
    await pause(500)
    await primaryOf(members)
    return { killed: primary.name, primaryAgainMs: Math.round(performance.now() - from) }
  },
}

const happening = Object.entries(events).filter(([name]) => isWanted(name))
let bad = 0
if (happening.length > 0) bad += await faultsUnderLoad()
if (isWanted("the bench's mix") && !(await measureMix(say, print)).isWhole) bad += 1
process.exit(bad === 0 ? 0 : 1)

/** How many of them lost something or did it twice. */
async function faultsUnderLoad(): Promise<number> {
  const topology = await startTopology(say)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => topology.remove().finally(() => process.exit(130)))
  }
  let bad = 0
  try {
    const rule = aRule(await loadCatalog())
      .settings({ caps: { restrictivePerHour: 100_000 } })
      .on('post-created')
      .when('text-contains', { words: ['nuisance'] })
      .then('hide')
      .then('wait', { for: 'duration', duration: 'PT2S', timeZone: 'UTC' })
      .then('lock')
      .build()
    await topology.publish('Hide, then lock', rule)
    print({ topology: 'mongod ×3, api ×2, worker ×2, plaza', temporal: topology.temporal })
    const plaza = createPlazaClient(topology.plazaUrl, topology.keys.plazaToken)
    const member = await plaza.register('Poster')
    for (const [name, happens] of happening) {
      let about = {}
      const counts = await underLoad(plaza, member, load, async () => {
        about = await happens(topology)
      })
      if (counts.lost + counts.repeated > 0) bad += 1
      print({ under: name, ...counts, ...about, machineLoad: Math.round(loadavg()[0] ?? 0) })
    }
    await plaza.close()
    return bad
  } finally {
    await topology.remove()
  }
}
