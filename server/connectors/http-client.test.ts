import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { ask, readRetryAfter } from './http-client.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

it.each([
  ['2', 2_000],
  [' 0.5 ', 500],
  ['0', 0],
  ['Sun, 01 Mar 2026 12:01:30 GMT', 90_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['99999999', 3_600_000],
  ['soon', 5_000],
  ['-3', 5_000],
  ['', 5_000],
  [undefined, 5_000],
])('waits as long as it is asked to by %j: %i ms', (said, ms) => {
  expect(readRetryAfter(said, now)).toBe(ms)
})

it('says of what could not even be sent that it was not', async () => {
  const sent = { method: 'POST', timeoutMs: 5_000 } as const
  expect(await ask({ ...sent, url: 'http://127.0.0.1:1/' })).toMatchObject({ is: 'not-reached' })
  const headers = { 'x-odd': 'two\r\nlines' }
  expect(await ask({ ...sent, url: 'http://127.0.0.1:1/', headers })).toMatchObject({ is: 'not-reached' })
})

it('reads as much as is asked for and no more', async () => {
  const server = createServer((_request, response) => response.end('x'.repeat(3_000_000)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
  const sizeOf = async (mostBytes?: number) => {
    const got = await ask({ method: 'GET', url, timeoutMs: 20_000, ...(mostBytes && { mostBytes }) })
    return got.is === 'answer' ? got.text.length : got
  }
  expect(await sizeOf()).toBeLessThanOrEqual(1024 * 1024)
  expect(await sizeOf(4_000_000)).toBe(3_000_000)
  server.closeAllConnections()
  server.close()
})
