import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { metricsRoutes } from './metrics.routes.ts'
import { createMetrics } from './metrics.ts'

const { registry, events } = createMetrics('api', { defaults: false })
const app = express().use(metricsRoutes({ registry, refresh: async () => {}, from: ['10.0.0.0/8'] }))
const server = app.listen(0, '127.0.0.1')
let url = ''

beforeAll(async () => {
  if (!server.listening) await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/metrics`
})
afterAll(() => server.close())

it('serves the counters to this machine', async () => {
  events.inc({ outcome: 'inserted' }, 3)
  const answer = await fetch(url)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(await answer.text()).toContain('steward_events_total{outcome="inserted",process="api"} 3')
})

it('is not there for what a proxy passes on', async () => {
  for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, { forwarded: 'for=203.0.113.9' }]) {
    expect((await fetch(url, { headers })).status).toBe(404)
  }
})
