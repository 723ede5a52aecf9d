import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Installation, startInstallation } from './installation.ts'
import { measureAdvance } from './measure-advance.ts'
import { createPlazaClient, type PlazaClient } from './plaza-client.ts'
import { costOf, round, spent } from './process-cost.ts'

const seconds = 15
const say = (figure: object) => process.stdout.write(`${JSON.stringify(figure)}\n`)
const rules = fileURLToPath(new URL('./bench-rules.json', import.meta.url))

/** Of ten posts one is acted on; the others are clean. */
const textOf = (index: number) =>
  index % 10 === 0 ? `Win at our casino ${index}` : `An ordinary post ${index}`

const pidsOf = ({ supervisor }: Installation) =>
  Object.fromEntries(
    ['api', 'worker', 'temporal', 'mongod', 'plaza'].map((name) => [name, supervisor.pidOf(name)]),
  )

async function postFor(plaza: PlazaClient, members: readonly string[], posters: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let posted = 0
  await Promise.all(
    Array.from({ length: posters }, async (_, poster) => {
      while (performance.now() < until)
        await plaza.post(members[poster % members.length] ?? '', textOf(posted++))
    }),
  )
  return posted
}

async function hiddenReach(plaza: PlazaClient, expected: number): Promise<number> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    const hidden = (await plaza.effects()).filter(({ verb }) => verb === 'hide').length
    if (hidden >= expected) return hidden
    await pause(100)
  }
  return (await plaza.effects()).filter(({ verb }) => verb === 'hide').length
}

async function throughput(
  steward: Installation,
  plaza: PlazaClient,
  members: readonly string[],
  posters: number,
) {
  const before = costOf(pidsOf(steward))
  const already = (await plaza.effects()).length
  const started = performance.now()
  const posted = await postFor(plaza, members, posters)
  const expected = Math.ceil(posted / 10)
  const hidden = (await hiddenReach(plaza, already + expected)) - already
  const took = (performance.now() - started) / 1000
  const cost = spent(before, costOf(pidsOf(steward)), posted)
  say({
    figure: 'throughput',
    posters,
    posted,
    eventsPerSecond: round(posted / took),
    hidden,
    expected,
    cost,
  })
}

async function idleLatency(plaza: PlazaClient, member: string) {
  const times: number[] = []
  for (let turn = 0; turn < 30; turn++) {
    const already = (await plaza.effects()).length
    const started = performance.now()
    await plaza.post(member, textOf(0))
    while ((await plaza.effects()).length === already) await pause(2)
    times.push(performance.now() - started)
    await pause(50)
  }
  const sorted = times.toSorted((a, b) => a - b)
  say({ figure: 'idle latency, ms', p50: round(sorted[14] ?? 0), p95: round(sorted[28] ?? 0) })
}

const steward = await startInstallation('bench')
try {
  await steward.apply(rules)
  const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
  const members = await Promise.all(
    Array.from({ length: 100 }, (_, index) => plaza.register(`Member ${index}`)),
  )
  say(await measureAdvance())
  await idleLatency(plaza, members[0] ?? '')
  for (const posters of [20, 100]) await throughput(steward, plaza, members, posters)
  await plaza.close()
} finally {
  await steward.remove()
}
process.exit(0)
