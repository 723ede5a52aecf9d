import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Its length is said: without it the answer goes in pieces, which costs both ends. `headers` may name another type. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = JSON.stringify(value)
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      ...headers,
    })
    .end(body)
}
