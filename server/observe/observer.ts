import type { Logger } from 'pino'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { EffectAnswer, EffectOrder } from '../effects/perform-effect.ts'
import type { Ingested } from '../ingest/ingest-events.ts'
import type { RunDocument } from '../mongo/documents.ts'
import type { Moved } from '../runs/move-run.ts'
import type { Metrics } from './metrics.ts'
import { roundKey, type Tracing } from './tracing.ts'

export type MovedRun = Pick<RunDocument, '_id' | 'event' | 'rule' | 'carrier' | 'tries'>

/**
 * What the engine tells whoever watches it: calls after the fact, which nothing waits for. `from` is the moment it
 * began, as `performance.now()` says it.
 */
export interface Observer {
  /** A delivery that was not genuine or not understood. */
  refused(connection: string, code: string): void
  delivered(event: CommunityEvent, outcome: Ingested | 'overloaded' | 'failed', from: number): void
  flushed(events: readonly CommunityEvent[], outcomes: readonly Ingested[], from: number): void
  dispatched(carrier: string, events: readonly string[], count: number, from: number): void
  rounded(from: number): void
  moved(run: MovedRun, holder: string, moved: Moved | null, from: number): void
  performed(order: EffectOrder, answer: EffectAnswer, from: number): void
}

/** Counts, traces and log lines from the same calls. Ids and outcomes only: no text, no name of anybody. */
export function createObserver(metrics: Metrics, tracing: Tracing, log: Logger): Observer {
  return {
    refused(connection, code) {
      metrics.refused.inc({ connection, code })
      log.debug({ connection, code }, 'a delivery was refused')
    },
    delivered(event, outcome, from) {
      const is = typeof outcome === 'string' ? outcome : outcome.is
      metrics.events.inc({ outcome: is })
      const { id, type, community, connection } = event
      if (tracing.on) {
        // A second delivery of the same event is a span of its own: the first one has the event's.
        const first = is === 'inserted'
        const about = { community, connection, type, outcome: is }
        tracing.record({ name: 'delivery', event: id, from, root: first, about })
      }
      // What is asked for again is told of once a flush: there may be thousands.
      const level = is === 'rejected' ? 'warn' : 'debug'
      if (log.isLevelEnabled(level))
        log[level]({ event: id, type, community, connection, outcome: is }, 'delivered')
    },
    flushed(events, outcomes, from) {
      metrics.flushEvents.observe(events.length)
      metrics.flushSeconds.observe(since(from))
      const unsure = outcomes.filter(({ is }) => is === 'unsure').length
      if (unsure > 0)
        log.warn({ events: events.length, unsure }, 'events were not stored; they are asked for again')
      if (!tracing.on) return
      for (const [index, { id }] of events.entries()) {
        if (outcomes[index]?.is !== 'inserted') continue
        tracing.record({ name: 'flush', event: id, from, about: { events: events.length } })
      }
    },
    dispatched(carrier, events, count, from) {
      metrics.carriers.inc()
      metrics.carriedRuns.inc(count)
      if (tracing.on) {
        for (const event of events)
          tracing.record({ name: 'dispatch', event, from, about: { carrier, count } })
      }
    },
    rounded: (from) => metrics.roundSeconds.observe(since(from)),
    moved({ _id: run, event, rule, carrier, tries }, holder, moved, from) {
      const how = moved?.is ?? 'threw'
      metrics.moves.inc({ how })
      const about = { run, rule, carrier: carrier ?? '', tries, how }
      if (tracing.on) tracing.record({ name: 'round', event, from, key: roundKey(holder, run), about })
      const failed =
        moved?.is === 'ended' && moved.run.status === 'failed' ? moved.run.problem?.code : undefined
      if (failed !== undefined) log.warn({ run, event, rule, code: failed }, 'a run failed')
      else if (log.isLevelEnabled('debug')) log.debug({ run, event, rule, carrier, how }, 'moved')
    },
    performed({ key, effect: { verb }, run, holder, event }, answer, from) {
      if (answer.is === 'not-mine' || answer.is === 'revised') return
      const is = answer.is === 'answered' ? answer.outcome.is : 'held'
      const code =
        answer.is === 'again' ? answer.why : 'code' in answer.outcome ? answer.outcome.code : undefined
      if (answer.is === 'again') metrics.held.inc({ why: answer.why })
      else {
        metrics.effects.inc({ verb, outcome: is })
        metrics.effectSeconds.observe(since(from))
        // A run that rested since says nothing about how quickly anything was done.
        if (is === 'done' && run.resting === undefined) {
          metrics.reactionSeconds.observe(Math.max(0, Date.now() - Date.parse(event.receivedAt)) / 1_000)
        }
      }
      const about = {
        run: run._id,
        rule: run.rule,
        key,
        verb,
        outcome: is,
        ...(code !== undefined && { code }),
      }
      if (tracing.on) {
        tracing.record({ name: 'effect', event: event.id, from, parent: roundKey(holder, run._id), about })
      }
      const level = is === 'failed' ? 'warn' : 'debug'
      if (log.isLevelEnabled(level)) log[level]({ event: event.id, ...about }, 'effect')
    },
  }
}

const since = (from: number) => (performance.now() - from) / 1_000
