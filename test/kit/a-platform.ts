import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a request goes wrong. In the last three the deed is done, and only its answer is lost. */
export const misdeeds = [
  'rate-limited',
  'error',
  'unauthorised',
  'silence',
  'reset',
  'half',
  'after-deed',
  'silent-deed',
] as const
export type Misdeed = (typeof misdeeds)[number]

export interface TestPlatform {
  url: string
  /** The next requests that want something done go wrong so, in the order asked for. */
  misbehave(misdeed: Misdeed, times?: number): void
  /** The next questions after a deed break off. */
  breakOff(questions: number): void
  /** Nothing goes wrong from now on, whatever was planned. */
  behave(): void
  /** How often the deed of a key was done. */
  deeds(key: string): number
  /** Every key asked for, in order, whatever came of it. */
  asked: string[]
  close(): Promise<void>
}

/**
 * A platform over HTTP that does what it is asked under the `idempotency-key` of the request, and misbehaves when told
 * to. With `heedsKeys` a key is done once; without, as often as it is asked for, so that a double shows.
 */
export async function aPlatform({ heedsKeys = false } = {}): Promise<TestPlatform> {
  const done = new Map<string, number>()
  const asked: string[] = []
  let plans: Misdeed[] = []
  let brokenOff = 0

  const answer = (response: ServerResponse, status: number, body: object, more = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body))

  function act(request: IncomingMessage, response: ServerResponse) {
    const key = String(request.headers['idempotency-key'] ?? '')
    asked.push(key)
    const [misdeed] = plans
    plans = plans.slice(1)
    const perform = () => {
      if (!(heedsKeys && done.has(key))) done.set(key, (done.get(key) ?? 0) + 1)
    }
    switch (misdeed) {
      case 'rate-limited':
        return answer(response, 429, { message: 'Too many requests.' }, { 'retry-after': '2' })
      case 'error':
        return answer(response, 500, { message: 'Something went wrong.' })
      case 'unauthorised':
        return answer(response, 401, { message: 'Who are you?' })
      case 'silence':
        return
      case 'reset':
        return response.socket?.destroy()
      case 'half':
        perform()
        response.writeHead(200, { 'content-length': '100' })
        return response.write('{"ok":', () => response.socket?.destroy())
      case 'after-deed':
        perform()
        return response.socket?.destroy()
      case 'silent-deed':
        return perform()
      case undefined:
        perform()
        return answer(response, 200, { ok: true, key })
    }
  }

  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.method !== 'GET') return void act(request, response)
      if (brokenOff > 0) {
        brokenOff -= 1
        return void response.socket?.destroy()
      }
      const key = decodeURIComponent((request.url ?? '').replace(/^\/deeds\//, ''))
      const known = done.get(key)
      answer(response, known === undefined ? 404 : 200, { key, times: known ?? 0 })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    breakOff(questions) {
      brokenOff = questions
    },
    misbehave(misdeed, times = 1) {
      plans = [...plans, ...Array.from({ length: times }, () => misdeed)]
    },
    behave() {
      plans = []
    },
    deeds: (key) => done.get(key) ?? 0,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
