import { Type } from 'typebox'
import type { CommunityEvent, EventKey } from '../../nodes/contract/event.ts'
import type { SubjectKind } from '../../nodes/contract/subject.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { typedAs } from '../http/typed-as.ts'
import type { Collections } from '../mongo/collections.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { eventOf } from '../runs/run-state.ts'
import { runView, runViewSchema } from '../runs/run-views.ts'

export interface TimelineDeps {
  collections: Pick<Collections, 'events' | 'runs' | 'rules' | 'subjects'>
  now: () => Date
}

const time = Type.String({ format: 'date-time' })
const record = Type.Object({
  ...{ connection: Type.String(), kind: Type.String(), id: Type.String(), gone: Type.Boolean() },
  name: Type.Union([Type.String(), Type.Null()]),
  decided: Type.Union([
    Type.Object({ verb: Type.String(), by: Type.Enum(['person', 'rule']), at: time }),
    Type.Null(),
  ]),
  ...{ labels: Type.Array(Type.String()), strikes: Type.Number(), firstSeenAt: time },
})
const kinds = {
  member: ['member'],
  thread: ['thread'],
  post: ['post', 'comment', 'message'],
} satisfies { [key: string]: SubjectKind[] }
const pageOf = 50

/** Everything Steward knows of one member, post or thread, newest first: what happened, what rules made of it. */
export function timelineRoutes({ collections, now }: TimelineDeps): Route[] {
  const { events, runs, rules, subjects } = collections
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/timeline', summary: 'What happened around a member, post or thread' },
      tag: 'events',
      query: Type.Object({
        community: Type.String(),
        kind: Type.Enum(['member', 'post', 'thread']),
        id: Type.String({ minLength: 1, maxLength: 400 }),
        before: Type.Optional(time),
      }),
      response: Type.Object({
        records: Type.Array(record),
        events: Type.Array(typedAs<CommunityEvent>('CommunityEvent', Type.Object({}))),
        runs: Type.Array(Type.Object({ ...runViewSchema.properties, ruleName: Type.String() })),
        next: Type.Union([time, Type.Null()]),
      }),
      handler: async ({ query: { community, kind, id, before } }) => {
        const key: EventKey = `${kind}:${id}`
        const older = before === undefined ? {} : { at: { $lt: new Date(before) } }
        const [found, known] = await Promise.all([
          events
            .find({ community, keys: key, ...older })
            .sort({ at: -1 })
            .limit(pageOf)
            .toArray(),
          subjects
            .find({ community, kind: { $in: kinds[kind] }, platformId: id })
            .limit(10)
            .toArray(),
        ])
        const about = { event: { $in: found.map(({ _id }) => _id) } }
        const made = await runs.find(about).sort({ startedAt: -1 }).limit(200).toArray()
        const ids = { _id: { $in: made.map(({ rule }) => rule) } }
        const named = await rules.find(ids, { projection: { name: 1 } }).toArray()
        const nameOf = new Map(named.map(({ _id, name }) => [_id, name]))
        const last = found.length === pageOf ? found.at(-1) : undefined
        return {
          records: known.map((subject) => recordView(subject, now())),
          events: found.map(eventOf),
          runs: made.map((run) => ({ ...runView(run), ruleName: nameOf.get(run.rule) ?? run.rule })),
          next: last?.at.toISOString() ?? null,
        }
      },
    }),
  ]
}

function recordView(subject: SubjectDocument, now: Date) {
  const { connection, kind, platformId: id, gone, decided, labels, strikes, firstSeenAt, snapshot } = subject
  const stands = ({ until }: { until: Date | null }) => until === null || until > now
  return {
    ...{ connection, kind, id, gone },
    name: typeof snapshot.name === 'string' ? snapshot.name : null,
    decided: decided && { verb: decided.verb, by: decided.by, at: decided.at.toISOString() },
    labels: Object.entries(labels).flatMap(([label, given]) => (stands(given) ? [label] : [])),
    strikes: Object.values(strikes).reduce((sum, one) => sum + (stands(one) ? one.points : 0), 0),
    firstSeenAt: firstSeenAt.toISOString(),
  }
}
