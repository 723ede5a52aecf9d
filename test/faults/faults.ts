import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Installation, startInstallation } from '../bench/installation.ts'
import { createPlazaClient, type PlazaClient } from '../bench/plaza-client.ts'

const victims = [
  ['api'],
  ['worker'],
  ['temporal'],
  ['mongod'],
  ['api', 'worker', 'temporal', 'mongod'],
] as const
/** How long after the first post of a burst the victims die: ingest, dispatch, effects, and the short wait. */
const moments = [30, 150, 400, 1500]
const burst = 40
const recoveryMs = 120_000
const rules = fileURLToPath(new URL('./fault-rules.json', import.meta.url))

interface Case {
  victims: string
  afterMs: number
  expected: number
  lost: number
  doubled: number
  recoveredInMs: number
}

/** Each post is to be hidden once at once, and locked once after a wait of two seconds. */
async function oneCase(
  steward: Installation,
  plaza: PlazaClient,
  member: string,
  who: readonly string[],
  afterMs: number,
): Promise<Case> {
  const posting = Promise.all(
    Array.from({ length: burst }, async (_, index) => {
      await pause(index * 5)
      return plaza.post(member, `fault ${who.join('+')} ${afterMs} ${index}`)
    }),
  )
  await pause(afterMs)
  for (const name of who) steward.supervisor.kill(name, 'SIGKILL')
  const posts = await posting
  const started = performance.now()
  let counts = countFor(await plaza.effects(), posts)
  while (counts.done < posts.length * 2 && performance.now() - started < recoveryMs) {
    await pause(250)
    counts = countFor(await plaza.effects(), posts)
  }
  const recoveredInMs = Math.round(performance.now() - started)
  await pause(1_000)
  const after = countFor(await plaza.effects(), posts)
  const expected = posts.length * 2
  return {
    victims: who.join('+'),
    afterMs,
    expected,
    lost: expected - after.done,
    doubled: after.doubled,
    recoveredInMs,
  }
}

function countFor(effects: readonly { subject: string; verb: string }[], posts: readonly string[]) {
  const mine = new Set(posts)
  const times = new Map<string, number>()
  for (const { subject, verb } of effects) {
    if (!mine.has(subject)) continue
    const key = `${verb} ${subject}`
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  const doubled = [...times.values()].filter((count) => count > 1).length
  return { done: times.size, doubled }
}

const steward = await startInstallation('faults')
let bad = 0
try {
  await steward.apply(rules)
  const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
  const member = await plaza.register('Poster')
  for (const who of victims) {
    for (const afterMs of moments) {
      const result = await oneCase(steward, plaza, member, who, afterMs)
      if (result.lost > 0 || result.doubled > 0) bad += 1
      process.stdout.write(`${JSON.stringify(result)}\n`)
    }
  }
  await plaza.close()
} finally {
  await steward.remove()
}
process.stdout.write(`${JSON.stringify({ cases: victims.length * moments.length, withLossOrDouble: bad })}\n`)
process.exit(bad === 0 ? 0 : 1)
