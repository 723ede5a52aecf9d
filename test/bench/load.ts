import type { Mix } from './acts.ts'

/** What a driver is told. */
export interface Load {
  /** Doors: each poster uses one of them. */
  doors: string[]
  secret: string
  mix: Mix
  posters: number
  /** Ends after so many seconds or so many events, whichever is first. */
  seconds: number
  events?: number
  /** Events a second over all posters, whatever the answers take; absent: each poster sends as soon as it was answered. */
  rate?: number
  /** Acts in one delivery. */
  together?: number
  /** The index of the first act: another load of the same mix goes on where one ended. */
  from?: number
  /** Nothing is waited for after the last answer; effects are counted as far as they are. */
  dontWait?: boolean
}

export interface Loaded {
  posted: number
  /** From the first post to the last answer. */
  postedSeconds: number
  /** From the first post to the last effect. */
  seconds: number
  /** Answers of the door by status; 0 for a line that broke. */
  statuses: { [status: string]: number }
  answerMs: Percentiles
  effects: { expected: number; done: number }
  /** From the sending of an event to its effect at the platform. */
  effectMs: Percentiles
  /** The same for each verb: lanes show here. */
  byVerb: { [verb: string]: Percentiles }
}

export interface Percentiles {
  p50: number
  p95: number
  p99: number
  most: number
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: round(sorted.at(-1) ?? 0) }
}

export const round = (value: number) => Math.round(value * 1000) / 1000

/** Between the bench and its driver. */
export type ToDriver = { is: 'load'; id: number; load: Load } | { is: 'down'; down: boolean }
export type FromDriver = { is: 'ready'; platform: string } | { is: 'loaded'; id: number; loaded: Loaded }
