import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { JsonObject, Words } from '../../nodes/contract/json.ts'
import type { ConnectionContext, Connector, NormalisedEvent, Polled } from '../connectors/contract.ts'
import type { Ingested } from '../ingest/ingest-events.ts'
import { receivedEvent } from '../ingest/received-event.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ConnectionDocument } from '../mongo/documents.ts'
import { giveBack, keepCursor, keepProblem, type Lease } from './lease.ts'
import { pauseAfter, pauseAfterFailure } from './pauses.ts'

export interface PollDeps {
  collections: Pick<Collections, 'connections' | 'events'>
  connector(platform: string): Connector | undefined
  openSecret(connection: string): Promise<JsonObject>
  /** Called before the first events of a connection go in. */
  meet(connection: ConnectionDocument): void
  /** The one way in. */
  ingest(event: CommunityEvent): Promise<Ingested>
  eventKey: string
  now(): Date
  failed(error: unknown): void
}

/** So many pages at a time: then others have their turn. */
const mostPages = 50
/** What is younger may be on its way as a delivery. */
const onItsWayMs = 30_000
/** What happened so long before polling began starts nothing. */
const graceMs = 60_000

/**
 * Polls a leased connection until there is no more. The cursor is kept only after a page's events are stored, so a
 * crash between the two repeats the page, and what is stored already is left out.
 */
export async function pollConnection(deps: PollDeps, lease: Lease, signal: AbortSignal): Promise<void> {
  const { collections } = deps
  deps.meet(lease.connection)
  const everyMs = deps.connector(lease.connection.platform)?.pollEveryMs
  let { cursor } = lease.poll
  let brought = 0
  for (let page = 1; ; page += 1) {
    const polled = await fetchPage(deps, lease, cursor, signal)
    const failure = (sentence: Words, retryAfterMs?: number) =>
      keepProblem(collections, lease, sentence, pauseAfterFailure(lease.poll.failures + 1, retryAfterMs))
    if (polled.is === 'failed') {
      const isEnding = signal.aborted
      await (isEnding ? giveBack(collections, lease) : failure(polled.sentence, polled.retryAfterMs))
      return
    }
    const stored = await store(deps, lease, polled.events)
    if (stored === 'unsure') {
      await failure(notStored)
      return
    }
    // Where there are no deliveries, nothing can be missed by them.
    if (everyMs === undefined) brought += stored
    // A cursor that does not move would be asked for ever.
    const more = polled.more && polled.cursor !== cursor
    const goesOn = more && page < mostPages && !signal.aborted
    const pauseMs = goesOn ? null : more ? 0 : pauseAfter(everyMs, brought)
    const isMine = await keepCursor(collections, lease, { cursor: polled.cursor, brought, pauseMs })
    if (!isMine || !goesOn) return
    cursor = polled.cursor
  }
}

const notStored: Words = {
  en: 'What the platform told could not be stored.',
  de: 'Was die Plattform erzählt hat, konnte nicht gespeichert werden.',
}

async function fetchPage(
  deps: PollDeps,
  { connection }: Lease,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Polled> {
  const connector = deps.connector(connection.platform)
  if (!connector?.poll) return { is: 'failed', sentence: broken }
  try {
    const context: ConnectionContext = {
      ...{ community: connection.community, connection: connection._id, config: connection.config },
      ...{ credentials: await deps.openSecret(connection._id), now: deps.now },
      signal: AbortSignal.any([signal, AbortSignal.timeout(connector.timeoutMs)]),
    }
    return await connector.poll(cursor, context)
  } catch (error) {
    deps.failed(error)
    return { is: 'failed', sentence: broken }
  }
}

const broken: Words = {
  en: 'Asking the platform what happened did not work.',
  de: 'Die Plattform zu fragen, was geschehen ist, hat nicht geklappt.',
}

/** How many events no delivery had brought; unsure when any of them may not be stored. */
async function store(
  deps: PollDeps,
  { connection, poll }: Lease,
  told: readonly NormalisedEvent[],
): Promise<number | 'unsure'> {
  const now = deps.now()
  const begin = poll.since.getTime() - graceMs
  const events = told.map((event) =>
    receivedEvent(event, {
      ...{ connection, eventKey: deps.eventKey, receivedAt: now.toISOString() },
      ingress: Date.parse(event.occurredAt) < begin ? 'backfill' : 'poll',
    }),
  )
  const ids = events.map(({ id }) => id)
  const stored = await deps.collections.events
    .find({ _id: { $in: ids } }, { projection: { _id: 1 } })
    .map(({ _id }) => _id)
    .toArray()
  const known = new Set(stored)
  const fresh = events.filter(({ id }) => !known.has(id))
  try {
    const outcomes = await Promise.all(fresh.map((event) => deps.ingest(event)))
    if (outcomes.some(({ is }) => is === 'unsure')) return 'unsure'
    // What the database will never take must not hold up what comes after it.
    for (const outcome of outcomes) if (outcome.is === 'rejected') deps.failed(new Error(outcome.sentence))
    const lateBy = now.getTime() - onItsWayMs
    return fresh.filter(
      ({ occurredAt, ingress }, index) =>
        ingress === 'poll' && outcomes[index]?.is === 'inserted' && Date.parse(occurredAt) < lateBy,
    ).length
  } catch (error) {
    deps.failed(error)
    return 'unsure'
  }
}
