import { MongoBulkWriteError } from 'mongodb'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { saveEnded } from '../events/ended-run.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { EventDocument } from '../mongo/documents.ts'
import { groupCommit } from '../mongo/group-commit.ts'
import type { Tallies } from '../tallies/tallies.ts'
import { type DecideDeps, type Decision, decideEvents } from './decide-events.ts'
import type { DoorGuard } from './door-guard.ts'
import type { FollowUp } from './follow-up.ts'
import type { LiveCommunity, LiveRules } from './live-rules.ts'

export type Ingested =
  | { is: 'inserted' }
  | { is: 'duplicate' }
  | { is: 'rejected'; field: string; sentence: string }
  /** Nothing is known of it; send it again. */
  | { is: 'unsure' }

export interface IngestDeps extends DecideDeps {
  collections: Pick<Collections, 'events'>
  liveRules: LiveRules
  /** Older events are history: stored and counted, they start nothing. */
  horizonMs(event: CommunityEvent): number
  /** Against what ends the process while it decides. */
  guard?: DoorGuard
  tallies?: Pick<Tallies, 'count'>
  /** From 0 to 1; where it is busy, events wait a moment for company. Absent: never. */
  busyness?: () => number
  /** Keeps note of what was not followed up yet, for the case that this process dies. */
  followUp?: Pick<FollowUp, 'begin'>
  /** What was stored; called once the outcome is known. The answer does not wait for what it does. */
  stored(events: readonly EventDocument[]): Promise<void> | void
  /**
   * What stands now, whether this time or by an earlier delivery. The sender is answered after it: where a process
   * dies in between, the next delivery makes up for what nobody was told.
   */
  heard(events: readonly CommunityEvent[]): Promise<void>
  /** Told of each write that was shared, once its outcomes are known; `from` is a `performance.now()`. */
  flushed?(events: readonly CommunityEvent[], outcomes: readonly Ingested[], from: number): void
}

/** Facts of a whole flush; what is not decided by then is decided in a worker. */
const prefixBudgetMs = 50
/** A write of one event costs nearly as much as one of ten. */
const longestGatherMs = 5
const duplicateKey = 11_000
const refusedShape = 121

/** The one way in. What arrives while a write is in flight shares the next one; each event gets its own outcome. */
export function createIngest(deps: IngestDeps): (event: CommunityEvent) => Promise<Ingested> {
  const write = groupCommit((events: CommunityEvent[]) => flush(deps, events), {
    maxQueue: 20_000,
    maxBatch: 500,
    gatherMs: () => (deps.busyness?.() ?? 0) * longestGatherMs,
  })
  return async (event) => {
    const { outcome, isKnown } = await write(event)
    return (await isKnown) ? outcome : { is: 'unsure' }
  }
}

interface Written {
  outcome: Ingested
  /** Settles for the whole flush when everybody who waits for its events was told; false when that failed. */
  isKnown: Promise<boolean>
}

async function flush(deps: IngestDeps, events: CommunityEvent[]): Promise<Written[]> {
  const from = performance.now()
  const live = await deps.liveRules([...new Set(events.map(({ community }) => community))])
  const now = deps.now()
  const starting = events.flatMap((event) => {
    const community = live.get(event.community)
    return community && startsSomething(deps, event, community, now) ? [{ event, community }] : []
  })
  const decisions = await decideAtTheDoor(deps, starting)
  const undecided = new Set(starting.map(({ event }) => event.id).filter((id) => !decisions.has(id)))
  const documents = events.map((event) =>
    documentOf(event, decisions.get(event.id), undecided.has(event.id), now),
  )
  const follow = deps.followUp?.begin(now)
  const outcomes = await insert(deps.collections, documents)
  const following = deps.stored(documents.filter((_, index) => outcomes[index]?.is === 'inserted'))
  tally(deps, events, outcomes, decisions)
  deps.flushed?.(events, outcomes, from)
  const standing = events.filter((_, index) => stands(outcomes[index]))
  const succeeds = (told: Promise<void> | void) =>
    Promise.resolve(told).then(
      () => true,
      () => false,
    )
  const isKnown = succeeds(deps.heard(standing))
  // Of what is unsure nobody was told, and some of it may stand: it is looked for again.
  const isSure = outcomes.every(({ is }) => is !== 'unsure')
  follow?.(Promise.all([isSure, succeeds(following), isKnown]).then((all) => all.every(Boolean)))
  return outcomes.map((outcome) => ({ outcome, isKnown }))
}

const stands = (outcome: Ingested | undefined) => outcome?.is === 'inserted' || outcome?.is === 'duplicate'

function tally(
  { tallies }: IngestDeps,
  events: readonly CommunityEvent[],
  outcomes: readonly Ingested[],
  decisions: ReadonlyMap<string, Decision>,
): void {
  for (const [index, { id }] of events.entries()) {
    if (outcomes[index]?.is === 'inserted') tallies?.count(decisions.get(id)?.passed ?? [])
  }
}

async function decideAtTheDoor(
  deps: IngestDeps,
  starting: Parameters<typeof decideEvents>[1],
): Promise<ReadonlyMap<string, Decision>> {
  const { guard } = deps
  if (starting.length === 0 || guard?.decidesNothing()) return new Map()
  const decide = () => decideEvents(deps, starting, { budgetMs: prefixBudgetMs, atTheDoor: true })
  return guard ? guard.during(decide) : decide()
}

function startsSomething(
  deps: IngestDeps,
  event: CommunityEvent,
  community: LiveCommunity,
  now: Date,
): boolean {
  if (event.ingress === 'backfill') return false
  if (now.getTime() - Date.parse(event.occurredAt) > deps.horizonMs(event)) return false
  return community.listening(event.type).length > 0
}

function documentOf(
  event: CommunityEvent,
  decision: Decision | undefined,
  undecided: boolean,
  now: Date,
): EventDocument {
  const { id, community, type, keys, ...rest } = event
  const open = undecided || (decision?.decided.length ?? 0) > 0
  return {
    _id: id,
    format: 1,
    // What its indexes are made of stands first: the database looks for it from the front, past every text.
    ...{ community, type, at: new Date(event.occurredAt), open, openSince: now, keys },
    ...rest,
    ...(decision && decision.decided.length > 0 && { decided: decision.decided }),
    ...(decision && decision.ended.length > 0 && { ended: saveEnded(decision.ended) }),
  }
}

async function insert(
  { events }: Pick<Collections, 'events'>,
  documents: EventDocument[],
): Promise<Ingested[]> {
  try {
    crashPoint('ingest.before-insert')
    await events.insertMany(documents, { ordered: false })
    crashPoint('ingest.stored')
    return documents.map(() => ({ is: 'inserted' }))
  } catch (error) {
    // With one duplicate and one rejection the error's own code names only the first: each write error is read.
    if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) {
      return documents.map(() => ({ is: 'unsure' }))
    }
    const failed = [error.writeErrors].flat()
    // A connection that broke in the middle throws the same class with no write errors: nothing is known then.
    if (failed.length === 0 || error.insertedCount + failed.length !== documents.length) {
      return documents.map(() => ({ is: 'unsure' }))
    }
    const byIndex = new Map(failed.map(({ index, code }) => [index, code]))
    return documents.map((_, index): Ingested => {
      const code = byIndex.get(index)
      if (code === undefined) return { is: 'inserted' }
      if (code === duplicateKey) return { is: 'duplicate' }
      if (code !== refusedShape) return { is: 'unsure' }
      return { is: 'rejected', field: '', sentence: 'The database refused the shape of this event.' }
    })
  }
}
