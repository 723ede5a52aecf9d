import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  type IdGenerator,
  RandomIdGenerator,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { ATTR_SERVICE_INSTANCE_ID, ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions'
import { deliveryKey, type Happened, spanId, type Tracing, traceId } from './tracing.ts'

export interface TracingOptions {
  process: string
  /** Where OTLP over HTTP is taken, without the path. */
  endpoint: string
  /** The share of events that is traced, 0 to 1; an event is traced whole or not at all. */
  share: number
  /** Takes the spans instead of the endpoint. */
  exporter?: SpanExporter
}

/** Traces from a delivery to its last effect. Loaded only where somebody asked for them. */
export function startTracing({ process, endpoint, share, exporter }: TracingOptions): Tracing {
  const ids = new DerivedIds()
  const to = exporter ?? new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new TracerProvider({
    idGenerator: ids,
    // By the trace's id alone, so that every process decides alike.
    sampler: new TraceIdRatioBasedSampler(share),
    resource: resourceFromAttributes({
      [ATTR_SERVICE_NAME]: 'steward',
      [ATTR_SERVICE_INSTANCE_ID]: `${process}-${globalThis.process.pid}`,
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter: to })],
  })
  const tracer = provider.getTracer('steward')
  return {
    on: true,
    record({ name, event, from, key, parent, root = false, about }: Happened) {
      const traced = traceId(event)
      const begun = new Date(performance.timeOrigin + from)
      const under = {
        traceId: traced,
        spanId: spanId(parent ?? deliveryKey(event)),
        traceFlags: TraceFlags.SAMPLED,
        isRemote: true,
      }
      const context = root ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, under)
      const own = root ? deliveryKey(event) : key
      // The generator is asked synchronously by startSpan, so this span takes them and no other.
      ids.next = { trace: traced, span: own === undefined ? undefined : spanId(own) }
      const kind = name === 'delivery' ? SpanKind.SERVER : SpanKind.INTERNAL
      const span = tracer.startSpan(
        name,
        { startTime: begun, kind, root, attributes: prefixed(event, about) },
        context,
      )
      if (about.outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
    // Who takes the traces may be away: a process ends in good order all the same.
    close: () => provider.shutdown().catch(() => {}),
  }
}

function prefixed(event: string, about: Happened['about']): { [name: string]: string | number } {
  const named = Object.entries(about).map(([name, value]) => [`steward.${name}`, value])
  return { 'steward.event': event, ...Object.fromEntries(named) }
}

/** Ids that were derived where there are any, else random ones. */
class DerivedIds implements IdGenerator {
  next: { trace: string; span: string | undefined } | undefined
  readonly #random = new RandomIdGenerator()
  generateTraceId = () => this.next?.trace ?? this.#random.generateTraceId()
  generateSpanId = () => this.next?.span ?? this.#random.generateSpanId()
}
