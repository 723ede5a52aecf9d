import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent, request } from 'undici'

export const troubles = ['rate-limited', 'error', 'silence', 'half', 'after-deed', 'closed'] as const
export type Trouble = (typeof troubles)[number]

export interface PlatformProxy {
  url: string
  /** What goes wrong from now on: every k-th request, or every one; null ends it. */
  trouble(trouble: { is: Trouble; every: number } | null): void
  /** Deeds that were asked for again although they had been done, by their keys. */
  askedAgain(): string[]
  /** Requests for deeds that went through. */
  deeds(): number
  close(): void
}

/** Stands before the forum; all of Steward's requests pass through it, and it knows how to go wrong. */
export async function startPlatformProxy(plazaUrl: string): Promise<PlatformProxy> {
  const agent = new Agent({ connections: 128 })
  let wrong: { is: Trouble; every: number } | null = null
  let count = 0
  const done = new Map<string, number>()
  const again: string[] = []

  const server = createServer((incoming, answer) => {
    pass(incoming, answer).catch(() => answer.destroy())
  })
  async function pass(incoming: IncomingMessage, answer: ServerResponse) {
    const body = await textOf(incoming)
    count += 1
    const trouble = wrong && count % wrong.every === 0 ? wrong.is : null
    if (trouble === 'closed') return incoming.socket.destroy()
    if (trouble === 'silence') return
    if (trouble === 'rate-limited')
      return send(answer, 429, '{"code":"rate-limited"}', { 'retry-after': '1' })
    if (trouble === 'error') return send(answer, 500, '{"code":"error"}')
    const isDeed = incoming.method === 'POST'
    const { statusCode, body: got } = await request(plazaUrl + incoming.url, {
      method: isDeed ? 'POST' : 'GET',
      dispatcher: agent,
      headers: {
        authorization: incoming.headers.authorization ?? '',
        ...(isDeed && { 'content-type': 'application/json' }),
      },
      ...(isDeed && { body }),
    })
    const text = await got.text()
    if (isDeed && statusCode === 200) note(body)
    if (trouble === 'after-deed' && isDeed) return incoming.socket.destroy()
    if (trouble === 'half' && isDeed) {
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      answer.write(text.slice(0, text.length / 2), () => incoming.socket.destroy())
      return
    }
    send(answer, statusCode, text)
  }
  function note(body: string) {
    const { key }: { key: string } = JSON.parse(body)
    const times = (done.get(key) ?? 0) + 1
    done.set(key, times)
    if (times > 1) again.push(key)
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    trouble(trouble) {
      wrong = trouble
    },
    askedAgain: () => again,
    deeds: () => done.size,
    close() {
      server.close()
      server.closeAllConnections()
      void agent.destroy()
    },
  }
}

function send(
  answer: ServerResponse,
  status: number,
  text: string,
  headers: { [name: string]: string } = {},
) {
  answer.writeHead(status, { 'content-type': 'application/json', ...headers })
  answer.end(text)
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
