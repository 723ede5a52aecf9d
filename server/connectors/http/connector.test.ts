import type { LookupAddress } from 'node:dns'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { aContext } from '../../../test/kit/simulators/simulator.ts'
import type { EffectCall } from '../contract.ts'
import { createHttpConnector } from './connector.ts'
import { isPublicAddress, type Resolve } from './safe-address.ts'

const context = aContext({}, {})
const call = (params: EffectCall['params']): EffectCall => ({
  ...{ verb: 'send-request', params, key: 'run/n/1', depth: 1 },
  subject: { kind: 'community', id: 'demo' },
})
let close = () => {}
afterEach(() => close())

/** A server on loopback; what reached it, and its port. */
async function aServer(answer: RequestListener) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  const address: AddressInfo | string | null = server.address()
  return { seen, port: typeof address === 'object' && address !== null ? address.port : 0 }
}
const fine: RequestListener = (_request, response) => response.end('fine')
const strict = createHttpConnector({ allowedPrivateHosts: [] })
const open = createHttpConnector({ allowedPrivateHosts: ['127.0.0.1'] })

/** Names that lead where this test says. */
function naming(names: { [name: string]: string[] }): Resolve {
  return (hostname, _options, done) => {
    const addresses = names[hostname] ?? []
    const all = addresses.map(
      (address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }),
    )
    done(all.length === 0 ? Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }) : null, all)
  }
}

describe('a request out', () => {
  it('reaches a private address only where the installation names it', async () => {
    const { seen, port } = await aServer(fine)
    const url = `http://127.0.0.1:${port}/`
    expect(await strict.act(call({ url }), context)).toMatchObject({ is: 'refused', code: 'policy' })
    expect(seen).toEqual([])
    expect(await open.act(call({ url }), context)).toMatchObject({ receipt: { status: 200, body: 'fine' } })
  })

  it.each([
    ...[
      'http://127.0.0.1',
      'http://localhost',
      'http://[::1]',
      'http://[::ffff:127.0.0.1]',
      'http://0.0.0.0',
    ],
    ...['http://2130706433', 'http://0x7f.1', 'http://127.1', 'http://017700000001'],
  ])('never reaches loopback as %s', async (origin) => {
    const { seen, port } = await aServer(fine)
    const answer = await strict.act(call({ url: `${origin}:${port}/` }), context)
    expect(answer).toMatchObject({ is: 'refused', code: 'policy' })
    expect(seen).toEqual([])
  })

  it('never reaches a private address by a name, also when only one of its addresses is private', async () => {
    const { seen, port } = await aServer(fine)
    const resolve = naming({
      'intranet.example': ['127.0.0.1'],
      'six.example': ['::1'],
      'mixed.example': ['93.184.215.14', '127.0.0.1'],
    })
    const named = createHttpConnector({ allowedPrivateHosts: [], resolve })
    for (const host of ['intranet.example', 'six.example', 'mixed.example']) {
      const answer = await named.act(call({ url: `http://${host}:${port}/` }), context)
      expect(answer).toMatchObject({ is: 'refused', code: 'policy', message: expect.stringContaining(host) })
    }
    expect(seen).toEqual([])
  })

  it('asks for a name once: what was judged is what is connected to', async () => {
    const { port } = await aServer(fine)
    let looked = 0
    const resolve: Resolve = (_hostname, _options, done) => {
      looked += 1
      done(null, [{ address: looked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
    }
    const trusting = createHttpConnector({ allowedPrivateHosts: ['turning.example'], resolve })
    const url = `http://turning.example:${port}/`
    expect(await trusting.act(call({ url }), context)).toMatchObject({ is: 'done' })
    expect(looked).toBe(1)
  })

  it('does not follow a redirect, least of all to a private address', async () => {
    const { port, seen } = await aServer((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
    )
    const answer = await open.act(call({ url: `http://127.0.0.1:${port}/away` }), context)
    expect(answer).toMatchObject({ is: 'refused', code: 'policy' })
    expect(seen).toEqual(['/away'])
  })

  it('reads no more of a huge answer than a mebibyte, and keeps the beginning of it', async () => {
    let sent = 0
    const { port } = await aServer((_request, response) => {
      const chunk = 'x'.repeat(65_536)
      const more = () => {
        while (!response.destroyed && sent < 512) {
          sent += 1
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    const answer = await open.act(call({ url: `http://127.0.0.1:${port}/` }), context)
    expect(answer).toMatchObject({ is: 'done', receipt: { body: 'x'.repeat(4_000) } })
    expect(sent).toBeLessThan(512)
  })

  it('waits no longer for a slow answer than it may, whether its head or its body is slow', async () => {
    const { port } = await aServer((request, response) => {
      if (request.url === '/body') response.writeHead(200).write('begins')
    })
    for (const path of ['/head', '/body']) {
      const around = { ...context, signal: AbortSignal.timeout(200) }
      const answer = await open.act(call({ url: `http://127.0.0.1:${port}${path}` }), around)
      expect(answer).toMatchObject({ is: 'ambiguous' })
    }
  })

  it('sends what it is given, with its key, and takes no other kind of address', async () => {
    const heard: string[] = []
    const { port } = await aServer((request, response) => {
      const { method, headers } = request
      heard.push(`${method} ${headers['idempotency-key']} ${headers['x-token']} ${headers['content-type']}`)
      response.end()
    })
    const around = aContext({}, { headers: { 'X-Token': 't' } })
    const url = `http://127.0.0.1:${port}/`
    await open.act(call({ url, method: 'PUT', body: { a: 1 } }), around)
    expect(heard).toEqual(['PUT run/n/1 t application/json'])
    for (const wrong of ['ftp://example.org', 'file:///etc/passwd', 'http://user:pass@127.0.0.1/', 'nowhere'])
      expect(await open.act(call({ url: wrong }), context)).toMatchObject({ code: 'validation' })
    expect(await open.act(call({ url, method: 'TRACE' }), context)).toMatchObject({ code: 'validation' })
  })

  it.each([
    [{ Host: 'intranet.example' }],
    [{ 'Content-Length': '0' }],
    [{ 'transfer-encoding': 'chunked' }],
    [{ 'x-odd': 'two\r\nlines' }],
    [{ 'x odd': 'a name with a blank' }],
    [{ 'x-odd': 'ключ' }],
  ])('sets no header that could make another request of it: %j', async (headers) => {
    const { seen, port } = await aServer(fine)
    const answer = await open.act(call({ url: `http://127.0.0.1:${port}/`, headers }), context)
    expect(answer).toMatchObject({ is: 'refused', code: 'validation' })
    expect(seen).toEqual([])
  })

  it.each([
    [201, 'done'],
    [408, 'ambiguous'],
    [500, 'ambiguous'],
    [503, 'temporary'],
    [504, 'ambiguous'],
  ])('calls an answer of %i %s', async (status, is) => {
    const { port } = await aServer((_request, response) => response.writeHead(status).end())
    expect(await open.act(call({ url: `http://127.0.0.1:${port}/` }), context)).toMatchObject({ is })
  })

  it.each([
    [401, 'permission'],
    [403, 'permission'],
    [404, 'not-found'],
    [410, 'not-found'],
    [422, 'validation'],
  ])('takes %i as final: %s', async (status, code) => {
    const { port } = await aServer((_request, response) => response.writeHead(status).end())
    expect(await open.act(call({ url: `http://127.0.0.1:${port}/` }), context)).toMatchObject({ code })
  })

  it.each([
    '10.0.0.1',
    '169.254.169.254',
    '::1',
    '::ffff:127.0.0.1',
    '100.64.0.1',
    '0.0.0.0',
    'fd00::1',
    'x',
  ])('knows that %s is not public', (address) => expect(isPublicAddress(address)).toBe(false))
})
