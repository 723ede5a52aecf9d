import { createHash } from 'node:crypto'

/** A thing that happened to an event, told when it is over. */
export interface Happened {
  name: 'delivery' | 'flush' | 'dispatch' | 'round' | 'effect'
  event: string
  /** When it began, as `performance.now()` says it. */
  from: number
  /** Its own place in the trace, for those that come under it. */
  key?: string
  /** What it came under; absent: the event's delivery. */
  parent?: string
  /** The event's own delivery, under which all else comes. */
  root?: boolean
  about: { [name: string]: string | number }
}

export interface Tracing {
  readonly on: boolean
  record(happened: Happened): void
  /** Sends what is still here. */
  close(): Promise<void>
}

/** Costs nothing: whoever has something to tell looks at `on` first. */
export const noTracing: Tracing = { on: false, record() {}, close: async () => {} }

/**
 * An event's id is its trace: nothing else has to be carried along, and whoever moves one of its runs, weeks later or
 * in another process, tells of it in the same trace. It is a keyed hash, so it says nothing about anybody.
 */
export const traceId = (event: string) => hex(`trace ${event}`, 32)
/** The span of a delivery, or of what is named by a key. */
export const spanId = (key: string) => hex(`span ${key}`, 16)
export const deliveryKey = (event: string) => `delivery ${event}`
/** One run in one round: the holder's token is new with every attempt. */
export const roundKey = (holder: string, run: string) => `round ${holder} ${run}`

const hex = (text: string, length: number) => createHash('sha256').update(text).digest('hex').slice(0, length)
