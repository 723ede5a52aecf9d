import type { AddressInfo } from 'node:net'
import type { Router } from 'express'
import { createApp } from '../../server/http/app.ts'
import type { Route } from '../../server/http/route.ts'

export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API, looked into by assertions
  body: any
}
export interface TestApi {
  url: string
  call(method: string, path: string, body?: unknown, headers?: { [name: string]: string }): Promise<Answer>
  close(): Promise<void>
}

/** The real app with these routes on a free port. */
export async function anApi(routes: readonly Route[], streams: readonly Router[] = []): Promise<TestApi> {
  const app = createApp({ routes, streams, log: (error) => process.stderr.write(`${String(error)}\n`) })
  const server = app.listen(0, '127.0.0.1')
  await new Promise<void>((done) => server.once('listening', () => done()))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    async call(method, path, body, headers = {}) {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(text !== undefined && { body: text }),
      })
      const answer = await response.text()
      return {
        status: response.status,
        headers: response.headers,
        body: answer === '' ? null : JSON.parse(answer),
      }
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
