import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import { expect, it } from 'vitest'
import { drain } from './drain.ts'

const url = (server: ReturnType<typeof createServer>) => {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

it('answers what is in flight, and nobody who comes after', async () => {
  const arrived = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const server = createServer(async (_request, response) => {
    arrived.resolve()
    await release.promise
    response.end('stored')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const agent = new Agent({ keepAlive: true })
  const answered = new Promise<number | undefined>((done) => {
    get(url(server), { agent }, (response) => {
      response.resume().on('end', () => done(response.statusCode))
    })
  })
  await arrived.promise
  const draining = drain(server, 5_000)
  await expect(fetch(url(server))).rejects.toThrow()
  release.resolve()
  expect(await answered).toBe(200)
  // The kept connection is idle now, and does not hold the end up.
  await draining
  expect(server.listening).toBe(false)
  agent.destroy()
})

it('waits no longer than it may for an answer that never comes', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const broken = fetch(url(server))
  broken.catch(() => {})
  await once(server, 'connection')
  await drain(server, 100)
  await expect(broken).rejects.toThrow()
})
