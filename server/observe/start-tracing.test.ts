import { InMemorySpanExporter } from '@opentelemetry/sdk-trace'
import { expect, it } from 'vitest'
import { startTracing } from './start-tracing.ts'
import { deliveryKey, roundKey, spanId, traceId } from './tracing.ts'

const endpoint = 'http://127.0.0.1:9'
const about = { run: 'r1' }

/** Exporters forget what they hold when they are shut down: a copy is kept as it comes. */
class KeepingExporter extends InMemorySpanExporter {
  override shutdown = async () => {}
}

function traced(share: number) {
  const exporter = new KeepingExporter()
  return { exporter, tracing: startTracing({ process: 'worker', endpoint, share, exporter }) }
}

it('puts what happened to an event, in whatever process and order, into one trace', async () => {
  const { exporter, tracing } = traced(1)
  const from = performance.now()
  const parent = roundKey('h1', 'r1')
  tracing.record({ name: 'effect', event: 'e1', from, parent, about })
  tracing.record({ name: 'round', event: 'e1', from, key: parent, about })
  tracing.record({ name: 'delivery', event: 'e1', from, root: true, about })
  await tracing.close()
  const spans = exporter.getFinishedSpans()
  expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([traceId('e1')]))
  const [effect, round, delivery] = spans
  expect(effect?.parentSpanContext?.spanId).toBe(round?.spanContext().spanId)
  expect(round?.parentSpanContext?.spanId).toBe(spanId(deliveryKey('e1')))
  expect(delivery?.spanContext().spanId).toBe(spanId(deliveryKey('e1')))
  expect(delivery?.parentSpanContext).toBeUndefined()
  expect(effect?.attributes).toEqual({ 'steward.event': 'e1', 'steward.run': 'r1' })
})

it('traces an event whole or not at all, wherever that is decided', async () => {
  const processes = [traced(0.5), traced(0.5)]
  const events = Array.from({ length: 200 }, (_, index) => `event ${index}`)
  for (const { tracing } of processes) {
    for (const event of events) tracing.record({ name: 'flush', event, from: performance.now(), about })
    await tracing.close()
  }
  const [first, second] = processes.map(({ exporter }) =>
    exporter.getFinishedSpans().map((span) => span.attributes['steward.event']),
  )
  expect(first).toEqual(second)
  expect(first?.length).toBeGreaterThan(60)
  expect(first?.length).toBeLessThan(140)
})

it('ends in good order where nobody takes the traces', async () => {
  const tracing = startTracing({ process: 'api', endpoint, share: 1 })
  tracing.record({ name: 'flush', event: 'e1', from: performance.now(), about })
  await expect(tracing.close()).resolves.toBeUndefined()
})
