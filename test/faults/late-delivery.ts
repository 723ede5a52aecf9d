import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'

export interface LateDelivery {
  url: string
  /** How many acts it keeps back. */
  kept(): number
  /** Delivers all of them as fast as they are taken, as if they had happened evenly over the time before. */
  release(door: string, secret: string, overMs: number): Promise<void>
  close(): void
}

interface Act {
  at: string
  subject: { createdAt: string }
}

const together = 50

/** Stands between the forum and the door: takes every delivery and keeps it back. */
export async function startLateDelivery(): Promise<LateDelivery> {
  const acts: Act[] = []
  const server = createServer(async (incoming, answer) => {
    const delivered: Act[] = JSON.parse(await textOf(incoming))
    acts.push(...delivered)
    answer.writeHead(202).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at: AddressInfo | string | null = server.address()
  return {
    url: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`,
    kept: () => acts.length,
    async release(door, secret, overMs) {
      const late = acts.splice(0)
      const began = Date.now() - overMs
      for (let from = 0; from < late.length; from += together) {
        const batch = late.slice(from, from + together).map((act, index) => {
          const when = new Date(began + ((from + index) / late.length) * overMs).toISOString()
          return { ...act, at: when, subject: { ...act.subject, createdAt: when } }
        })
        await deliver(door, secret, `late_${began}_${from}`, JSON.stringify(batch))
      }
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function deliver(door: string, secret: string, id: string, body: string): Promise<void> {
  for (;;) {
    const now = new Date()
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    }
    const answer = await fetch(door, { method: 'POST', headers, body }).catch(() => undefined)
    if (answer?.status === 202) return
    await pause(200)
  }
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
