import { createServer, type IncomingMessage } from 'node:http'
import { Agent, request } from 'undici'

export interface Balancer {
  url: string
  /** How often an upstream was away and another one was asked. */
  passedOn: () => number
  close(): Promise<void>
}

/**
 * What a proxy does in front of several apis: each request to the next one, and to another one where nobody listens.
 * A delivery that broke off half-way is sent again by the platform, so it may be sent again here.
 */
export async function startBalancer(port: number, upstreams: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ connections: 64, headersTimeout: 15_000 })
  let turn = 0
  let passedOn = 0
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming)
    turn += 1
    for (const step of upstreams.keys()) {
      const upstream = upstreams[(turn + step) % upstreams.length] ?? ''
      try {
        const {
          host: _host,
          connection: _connection,
          'transfer-encoding': _encoding,
          ...headers
        } = incoming.headers
        const answer = await request(`${upstream}${incoming.url}`, {
          ...{ method: incoming.method ?? 'GET', headers, dispatcher: agent },
          ...(body.length > 0 && { body }),
        })
        const text = await answer.body.text()
        outgoing.writeHead(answer.statusCode, {
          'content-type': String(answer.headers['content-type'] ?? 'text/plain'),
        })
        outgoing.end(text)
        return
      } catch {
        passedOn += 1
      }
    }
    outgoing.writeHead(502).end()
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${port}`,
    passedOn: () => passedOn,
    async close() {
      server.close()
      server.closeAllConnections()
      await agent.destroy()
    },
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}
