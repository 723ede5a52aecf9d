import type { Collection, Document, IndexDescription } from 'mongodb'
import type { Collections } from './collections.ts'

const day = 24 * 3600
/** How long things are kept, in seconds. */
const retention = {
  runs: 400 * day,
  tasks: 400 * day,
  tallies: 100 * day,
  revisions: 400 * day,
  presence: 60,
} as const

/** Events are stripped rather than removed: their ids are kept for good. */
export const eventsKeptMs = 400 * day * 1_000

/** Names are looked for without regard to capitals and accents. */
export const nameCollation = { locale: 'en', strength: 1 } as const

/** Declared here and nowhere else: every query the server asks often has its index. */
const indexes = {
  communities: [],
  connections: [
    { key: { community: 1, name: 1 } },
    { key: { 'poll.nextPollAt': 1 }, partialFilterExpression: { 'poll.nextPollAt': { $exists: true } } },
  ],
  secrets: [{ key: { community: 1 } }],
  rules: [{ key: { community: 1, name: 1 }, unique: true }, { key: { community: 1, live: 1 } }],
  revisions: [
    { key: { rule: 1, revision: -1 }, unique: true },
    { key: { at: 1 }, name: 'retention', expireAfterSeconds: retention.revisions },
  ],
  presence: [
    { key: { rule: 1 } },
    { key: { at: 1 }, name: 'retention', expireAfterSeconds: retention.presence },
  ],
  versions: [{ key: { rule: 1, version: 1 }, unique: true }, { key: { community: 1 } }, { key: { plan: 1 } }],
  plans: [],
  examples: [{ key: { rule: 1, createdAt: 1 } }],
  routing: [],
  routers: [
    { key: { community: 1 } },
    { key: { at: 1 }, name: 'retention', expireAfterSeconds: retention.presence },
  ],
  library: [{ key: { community: 1, kind: 1, name: 1 }, unique: true }],
  libraryVersions: [{ key: { item: 1, version: -1 }, unique: true }, { key: { community: 1 } }],
  events: [
    { key: { openSince: 1 }, partialFilterExpression: { open: true }, name: 'open' },
    { key: { community: 1, openSince: 1 }, partialFilterExpression: { open: true }, name: 'open-of' },
    { key: { community: 1, at: -1 } },
    { key: { community: 1, type: 1, at: -1 } },
    { key: { community: 1, 'actor.id': 1, type: 1, at: -1 } },
    { key: { community: 1, 'thread.id': 1, type: 1, at: -1 } },
    { key: { community: 1, keys: 1, at: -1 } },
    { key: { openSince: 1 }, name: 'age', sparse: true },
  ],
  runs: [
    { key: { dueAt: 1, community: 1 }, partialFilterExpression: { status: 'running' }, name: 'due-of' },
    {
      key: { heldUntil: 1, dueAt: 1, community: 1 },
      partialFilterExpression: { status: 'running' },
      name: 'under-way',
    },
    { key: { community: 1, dueAt: 1 }, partialFilterExpression: { 'resting.is': 'ledger' }, name: 'held' },
    { key: { community: 1, waits: 1 }, partialFilterExpression: { status: 'running' }, name: 'waits' },
    { key: { rule: 1, startedAt: -1 } },
    { key: { community: 1, startedAt: -1 } },
    { key: { community: 1, status: 1, startedAt: -1 } },
    { key: { event: 1, order: 1 } },
    { key: { plan: 1 } },
    { key: { endedAt: 1 }, name: 'retention', expireAfterSeconds: retention.runs },
  ],
  entries: [
    { key: { run: 1 } },
    { key: { community: 1, rule: 1 } },
    { key: { until: 1 }, expireAfterSeconds: 0 },
  ],
  tasks: [
    { key: { community: 1, state: 1, group: 1, until: 1 } },
    { key: { run: 1, key: 1 } },
    { key: { until: 1 }, partialFilterExpression: { state: 'open' }, name: 'open' },
    { key: { untold: 1 }, partialFilterExpression: { untold: true }, name: 'untold' },
    { key: { createdAt: 1 }, name: 'retention', expireAfterSeconds: retention.tasks },
  ],
  subjects: [
    { key: { community: 1, kind: 1, platformId: 1 } },
    { key: { community: 1, kind: 1, updatedAt: -1 } },
    {
      ...{ key: { community: 1, kind: 1, 'snapshot.name': 1 }, name: 'member-names' },
      ...{ collation: nameCollation, partialFilterExpression: { kind: 'member' } },
    },
  ],
  memory: [
    { key: { community: 1, rule: 1, name: 1, key: 1 } },
    { key: { expireAt: 1 }, expireAfterSeconds: 0 },
  ],
  installation: [],
  migrations: [],
  marks: [],
  tallies: [
    { key: { rule: 1, hour: -1 } },
    { key: { hour: 1 }, name: 'retention', expireAfterSeconds: retention.tallies },
  ],
  limits: [{ key: { community: 1 } }, { key: { expireAt: 1 }, expireAfterSeconds: 0 }],
} satisfies { [Name in keyof Collections]: IndexDescription[] }

/** Makes what is missing; idempotent, and several processes may do it at once. */
export async function makeIndexes(collections: Collections): Promise<void> {
  const make = async <D extends Document>(collection: Collection<D>, declared: IndexDescription[]) => {
    if (declared.length > 0) await collection.createIndexes(declared)
  }
  await make(collections.connections, indexes.connections)
  await make(collections.secrets, indexes.secrets)
  await make(collections.rules, indexes.rules)
  await make(collections.routers, indexes.routers)
  await make(collections.revisions, indexes.revisions)
  await make(collections.presence, indexes.presence)
  await make(collections.versions, indexes.versions)
  await make(collections.examples, indexes.examples)
  await make(collections.library, indexes.library)
  await make(collections.libraryVersions, indexes.libraryVersions)
  await make(collections.events, indexes.events)
  await make(collections.runs, indexes.runs)
  await make(collections.entries, indexes.entries)
  await make(collections.tasks, indexes.tasks)
  await make(collections.subjects, indexes.subjects)
  await make(collections.memory, indexes.memory)
  await make(collections.tallies, indexes.tallies)
  await make(collections.limits, indexes.limits)
}
