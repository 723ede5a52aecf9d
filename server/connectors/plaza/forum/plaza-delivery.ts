import { Webhook } from 'standardwebhooks'
import { Agent, request } from 'undici'
import type { Act } from './plaza-act.ts'
import type { PlazaStore } from './plaza-store.ts'

const mostActs = 500
/** Receivers refuse large bodies; one act alone may be larger. */
const mostBytes = 500_000
const firstPauseMs = 50
const longestPauseMs = 5_000

interface Batch {
  url: string
  secret: string
  from: number
  to: number
  body: string
}

function nextBatch(store: PlazaStore): Batch | null {
  const { webhook, delivered, acts } = store.state
  if (!webhook || delivered >= store.durable()) return null
  const parts: string[] = []
  let bytes = 0
  for (let seq = delivered + 1; seq <= store.durable() && parts.length < mostActs; seq++) {
    const act: Act | undefined = acts[seq - 1]
    const part = JSON.stringify(act)
    bytes += Buffer.byteLength(part)
    if (parts.length > 0 && bytes > mostBytes) break
    parts.push(part)
  }
  return { ...webhook, from: delivered + 1, to: delivered + parts.length, body: `[${parts.join(',')}]` }
}

export interface Delivery {
  /** Looks again now: another address was set. */
  hurry(): void
  close(): Promise<void>
}

/**
 * Delivers every act, in order, signed, one delivery in flight, until the receiver has it. The position is
 * kept after each answer, so that a forum that was killed delivers from there again: at least once.
 */
export function startDelivery(store: PlazaStore): Delivery {
  const agent = new Agent({ connections: 1, keepAliveTimeout: 60_000, headersTimeout: 30_000 })
  const ending = new AbortController()
  let working: Promise<void> = Promise.resolve()
  let busy = false
  let wake: (() => void) | null = null

  const send = async (batch: Batch): Promise<boolean> => {
    const at = new Date()
    const id = `msg_${batch.from}-${batch.to}`
    try {
      const answer = await request(batch.url, {
        method: 'POST',
        dispatcher: agent,
        signal: ending.signal,
        body: batch.body,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(batch.secret).sign(id, at, batch.body),
        },
      })
      await answer.body.dump()
      return answer.statusCode >= 200 && answer.statusCode < 300
    } catch {
      return false
    }
  }
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  /** The same batch again until it is taken; another address given meanwhile ends the wait. */
  const deliver = async (batch: Batch) => {
    for (let ms = firstPauseMs; !ending.signal.aborted; ms = Math.min(ms * 2, longestPauseMs)) {
      if (await send(batch)) {
        store.note({ is: 'delivered', seq: batch.to })
        return
      }
      if (!ending.signal.aborted) await pause(ms)
      const now = store.state.webhook
      if (now?.url !== batch.url || now.secret !== batch.secret) return
    }
  }
  const work = async () => {
    for (let batch = nextBatch(store); batch && !ending.signal.aborted; batch = nextBatch(store))
      await deliver(batch)
    busy = false
  }
  const kick = () => {
    if (busy || ending.signal.aborted) return
    busy = true
    working = work()
  }
  store.listen(kick)
  kick()
  return {
    hurry() {
      wake?.()
      kick()
    },
    async close() {
      ending.abort()
      wake?.()
      await working
      await agent.destroy()
    },
  }
}
