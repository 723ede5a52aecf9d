import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Installation, startInstallation } from './bench/installation.ts'
import { createPlazaClient } from './bench/plaza-client.ts'
import { readSpans, type SentSpan } from './kit/read-spans.ts'

const rule = fileURLToPath(new URL('./kit/casino.rule.json', import.meta.url))
const personal = ['Mirabella Quintessenz', 'mirabella@quintessenz.example', 'unverwechselbar']
const soon = { timeout: 90_000, interval: 100 }

describe('a delivery, seen from outside', () => {
  let steward: Installation
  const spans: SentSpan[] = []
  let lines: { [field: string]: unknown }[] = []
  let everyLog = ''
  let histories = ''
  let metrics = { api: '', worker: '' }
  let overview: { [field: string]: unknown } = {}
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    spans.push(...readSpans(Buffer.concat(chunks)))
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end()
  })

  beforeAll(async () => {
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
    const address = receiver.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const env = { STEWARD_LOG: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }
    steward = await startInstallation('observed', { env })
    await steward.apply(rule)
    const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
    const member = await plaza.register('Mirabella Quintessenz')
    const post = await plaza.post(member, 'Win at our casino, unverwechselbar! mirabella@quintessenz.example')
    await vi.waitFor(
      async () => expect((await plaza.effects()).map(({ subject }) => subject)).toContain(post),
      soon,
    )
    const ports: { [name: string]: number } = JSON.parse(
      await readFile(join(steward.dataDir, 'ports.json'), 'utf8'),
    )
    const read = async (url: string) => (await fetch(url)).text()
    await vi.waitFor(async () => {
      metrics = {
        api: await read(`${steward.url}/metrics`),
        worker: await read(`http://127.0.0.1:${ports.worker}/metrics`),
      }
      expect(metrics.worker).toMatch(/steward_effects_total\{verb="hide"/)
      overview = JSON.parse(await read(`${steward.url}/api/overview?community=demo`))
      expect(overview).toMatchObject({ openEvents: 0 })
    }, soon)
    histories = await readHistories(steward.temporalAddress)
    await plaza.close()
    await steward.supervisor.stop()
    const logs = join(steward.dataDir, 'logs')
    const texts = await Promise.all((await readdir(logs)).map((name) => readFile(join(logs, name), 'utf8')))
    everyLog = texts.join('\n')
    const ours = await Promise.all(
      ['api', 'worker'].map((name) => readFile(join(logs, `${name}.log`), 'utf8')),
    )
    lines = ours.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line))
  }, 300_000)
  afterAll(async () => {
    await steward.remove()
    receiver.closeAllConnections()
    receiver.close()
  })

  it('is one connected trace, from the delivery to its effect', () => {
    const effect = spans.find(({ name }) => name === 'effect')
    const ours = spans.filter(({ trace }) => trace === effect?.trace)
    expect(new Set(ours.map(({ name }) => name))).toEqual(
      new Set(['delivery', 'flush', 'dispatch', 'round', 'effect']),
    )
    const roots = ours.filter(({ parent }) => parent === '')
    expect(roots.map(({ name }) => name)).toEqual(['delivery'])
    const known = new Set(ours.map(({ span }) => span))
    expect(known.size).toBe(ours.length)
    expect(ours.filter(({ parent }) => parent !== '' && !known.has(parent))).toEqual([])
    const round = ours.find(({ span }) => span === effect?.parent)
    expect(round?.name).toBe('round')
    expect(effect?.attributes).toMatchObject({ 'steward.verb': 'hide', 'steward.outcome': 'done' })
  })

  it('writes its ids, and no name, address or word of anybody, into any log', () => {
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'delivered', event: expect.any(String) }))
    const effect = lines.find(({ msg }) => msg === 'effect')
    expect(effect).toMatchObject({ event: expect.any(String), run: expect.any(String), verb: 'hide' })
    for (const word of personal) expect(everyLog).not.toContain(word)
    for (const word of personal) expect(JSON.stringify(spans)).not.toContain(word)
  })

  it('leaves no text in a history', () => {
    expect(histories).toContain('carryRuns')
    for (const word of personal) expect(histories).not.toContain(word)
  })

  it('is counted by what came of it', () => {
    expect(metrics.api).toMatch(/steward_events_total\{outcome="inserted",process="api"\} [1-9]/)
    expect(metrics.api).toMatch(/steward_flush_events_count\{process="api"\} [1-9]/)
    expect(metrics.api).toMatch(/steward_carriers_total\{process="api"\} [1-9]/)
    expect(metrics.worker).toMatch(/steward_effects_total\{verb="hide",outcome="done",process="worker"\} 1/)
    expect(metrics.worker).toMatch(/steward_run_moves_total\{how="ended",process="worker"\} [1-9]/)
    expect(metrics.worker).toMatch(/steward_round_seconds_count\{process="worker"\} [1-9]/)
    for (const text of [metrics.api, metrics.worker]) {
      expect(text).toMatch(/steward_events_open\{process="\w+"\} 0/)
      expect(text).toMatch(/steward_runs_due_oldest_seconds\{process="\w+"\} 0/)
      expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
    }
  })

  it('is on the overview that the home page shows', () => {
    expect(overview).toMatchObject({ dueRuns: 0, held: [], lastHour: { runs: 1, failedRuns: 0 } })
  })
})

async function readHistories(address: string): Promise<string> {
  const connection = await Connection.connect({ address })
  const client = new Client({ connection })
  let text = ''
  for await (const { workflowId, runId } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    text += JSON.stringify(history, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    )
  }
  await connection.close()
  return text
}
