import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'
import { actAt } from './acts.ts'
import { startLeanPlatform } from './lean-platform.ts'
import { type FromDriver, type Load, type Loaded, percentiles, round, type ToDriver } from './load.ts'

/** A process of its own: posts signed deliveries to the doors, and is the platform on which the effects happen. */
const platform = await startLeanPlatform()
const patienceMs = 600_000

const tell = (message: FromDriver) => process.send?.(message)
process.on('message', (message: ToDriver) => {
  if (message.is === 'down') platform.down(message.down)
  else void drive(message.load).then((loaded) => tell({ is: 'loaded', id: message.id, loaded }))
})
process.on('disconnect', () => process.exit(0))
tell({ is: 'ready', platform: platform.url })

async function drive(load: Load): Promise<Loaded> {
  const { posters, seconds, events = Number.POSITIVE_INFINITY, together = 1, rate, from = 0 } = load
  const key = Buffer.from(load.secret.replace('whsec_', ''), 'base64')
  const pools = load.doors.map((door) => {
    const { origin, pathname } = new URL(door)
    return { pathname, pool: new Pool(origin, { connections: Math.ceil(posters / load.doors.length) }) }
  })
  const started = performance.now()
  const until = started + seconds * 1_000
  const statuses: { [status: string]: number } = {}
  const answers: number[] = []
  const sentAt = new Map<string, number>()
  let next = from

  async function poster(number: number) {
    const { pool, pathname } = pools[number % pools.length] ?? { pathname: '/', pool: undefined }
    while (pool && performance.now() < until && next - from < events) {
      const index = next
      const turn = rate === undefined ? performance.now() : started + ((index - from) * 1_000) / rate
      if (turn > until) return
      next += together
      if (turn > performance.now()) await pause(turn - performance.now())
      await deliver(pool, pathname, index, turn)
    }
  }

  async function deliver(pool: Pool, path: string, index: number, sent: number) {
    const acts = Array.from({ length: together }, (_, at) => actAt(index + at, load.mix))
    for (const { effect } of acts) {
      if (effect !== undefined) sentAt.set(effect, sent)
    }
    const body = `[${acts.map((act) => act.body).join(',')}]`
    for (let pauseMs = 50; ; pauseMs = Math.min(2_000, pauseMs * 2)) {
      const status = await send(pool, path, index, body)
      statuses[status] = (statuses[status] ?? 0) + 1
      // Refused politely or broken off: sent again, until it is taken.
      if (status === 202 || (status >= 400 && status < 500 && status !== 429)) break
      await pause(pauseMs)
    }
    answers.push(performance.now() - sent)
  }

  async function send(pool: Pool, path: string, index: number, body: string): Promise<number> {
    const id = `msg_${load.mix.prefix}_${index}`
    const stamp = String(Math.floor(Date.now() / 1_000))
    const signature = createHmac('sha256', key).update(`${id}.${stamp}.${body}`).digest('base64')
    try {
      const answer = await pool.request({
        ...{ method: 'POST', path, body },
        headers: {
          'content-type': 'application/json',
          ...{ 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': `v1,${signature}` },
        },
      })
      await answer.body.dump()
      return answer.statusCode
    } catch {
      return 0
    }
  }

  await Promise.all(Array.from({ length: posters }, (_, number) => poster(number)))
  const postedSeconds = (performance.now() - started) / 1_000
  const giveUp = performance.now() + patienceMs
  const missing = new Set(load.dontWait ? [] : sentAt.keys())
  for (; missing.size > 0 && performance.now() < giveUp; await pause(50))
    for (const deed of missing) if (platform.done.has(deed)) missing.delete(deed)
  await Promise.all(pools.map(({ pool }) => pool.close()))
  const times = [...sentAt].flatMap(([deed, sent]) => {
    const at = platform.done.get(deed)
    const [verb = ''] = deed.split(' ')
    return at === undefined ? [] : [{ verb, at, took: at - sent }]
  })
  const last = times.reduce((latest, { at }) => Math.max(latest, at), 0)
  return {
    posted: next - from,
    postedSeconds: round(postedSeconds),
    seconds: round(Math.max(postedSeconds, (last - started) / 1_000)),
    ...{ statuses, answerMs: percentiles(answers) },
    effects: { expected: sentAt.size, done: times.length },
    effectMs: percentiles(times.map(({ took }) => took)),
    byVerb: Object.fromEntries(
      [...Map.groupBy(times, ({ verb }) => verb)].map(([verb, some]) => [
        verb,
        percentiles(some.map(({ took }) => took)),
      ]),
    ),
  }
}
