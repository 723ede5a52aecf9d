import type { Document } from 'mongodb'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { SubjectKind } from '../../nodes/contract/subject.ts'
import { newSubject } from './new-subject.ts'
import { subjectKey } from './subject-key.ts'
import type { SubjectWrite, WriteSubjects } from './write-subjects.ts'

export type RecordEvents = (events: readonly CommunityEvent[]) => Promise<void>

/** A member who wrote a moment ago, unchanged, is not written down again. */
const knownForMs = 10 * 60_000
const mostKnown = 20_000

/** Keeps what Steward knows of subjects up to date; may be called again with the same events, in any order. */
export function createRecordEvents(writeSubjects: WriteSubjects): RecordEvents {
  const known = new Map<string, { snapshot: string; at: number }>()

  function isKnown(key: string, snapshot: string, at: number): boolean {
    const before = known.get(key)
    if (before?.snapshot === snapshot && at - before.at < knownForMs) return true
    known.delete(key)
    known.set(key, { snapshot, at })
    for (const oldest of known.keys()) {
      if (known.size <= mostKnown) break
      known.delete(oldest)
    }
    return false
  }

  /** A member is known from the first thing they do. */
  function actorWrite(event: CommunityEvent): SubjectWrite[] {
    const { actor, subject } = event
    if (!actor || actor.own || (subject.kind === 'member' && subject.id === actor.id)) return []
    const { id, ...snapshot } = actor
    // The number of posts changes with every post: alone it is not worth a write.
    const { posts: _posts, ...steady } = snapshot
    const key = subjectKey({ ...event, kind: 'member', id })
    if (isKnown(key, JSON.stringify(steady), Date.parse(event.occurredAt))) return []
    return [upsert(event, 'member', id, 1, snapshot, {})]
  }

  return async (events) => {
    // What Steward itself did was recorded when it was done.
    const others = events.filter(({ cause }) => !cause)
    try {
      await writeSubjects(others.flatMap((event) => [...subjectWrite(event), ...actorWrite(event)]))
    } catch (error) {
      known.clear()
      throw error
    }
  }
}

const goes = new Set(['post.deleted', 'comment.deleted', 'member.left'])
const comes = new Set(['post.restored', 'comment.restored', 'member.joined'])

/** Of what is new the event says everything: it gets a record when something is done to it. */
const begins = new Set(['post.created', 'comment.created', 'message.received'])
export const isNew = ({ type }: CommunityEvent) => begins.has(type)

function subjectWrite(event: CommunityEvent): SubjectWrite[] {
  if (isNew(event)) return []
  const { id, kind, revision, ...snapshot } = event.subject
  const { moderation } = event
  const decided = moderation?.by === 'person' && {
    decided: latest({ verb: moderation.verb, by: 'person', at: new Date(event.occurredAt) }),
  }
  const known = kind === 'member' ? { ...memberOf(event), ...snapshot } : snapshot
  const one = upsert(event, kind, id, revision, known, { ...presence(event), ...decided })
  if (event.type !== 'member.joined') return [one]
  const at = new Date(event.occurredAt)
  return [{ ...one, whenNew: { ...newSubject(event), snapshot: known, updatedAt: at, cameOrWentAt: at } }]
}

/** Events about a member are mostly by that member: who they are stands in the actor. */
function memberOf({ actor, subject }: CommunityEvent): JsonObject {
  if (actor?.id !== subject.id) return {}
  const { id: _id, ...member } = actor
  return member
}

function beganAt({ subject, occurredAt }: CommunityEvent): Date {
  return new Date(subject.createdAt ?? occurredAt)
}

/** Whether it is there, by the last time that it came or went, whichever is heard of first. */
function presence({ type, occurredAt }: CommunityEvent): Document {
  const gone = goes.has(type)
  if (!gone && !comes.has(type)) return {}
  const at = new Date(occurredAt)
  const isLater = { $lte: [{ $ifNull: ['$cameOrWentAt', new Date(0)] }, at] }
  return { gone: { $cond: [isLater, gone, '$gone'] }, cameOrWentAt: { $max: ['$cameOrWentAt', at] } }
}

/** The later decision stands, whichever is heard of first. */
function latest(decision: { verb: string; by: 'person'; at: Date }): Document {
  return {
    $cond: [
      { $lte: [{ $ifNull: ['$decided.at', new Date(0)] }, decision.at] },
      { $literal: decision },
      '$decided',
    ],
  }
}

function upsert(
  event: CommunityEvent,
  kind: SubjectKind,
  id: string,
  revision: number,
  snapshot: object,
  changes: Document,
): SubjectWrite {
  const { community, connection } = event
  const before = { $ifNull: ['$revision', 0] }
  const kept = (field: string, otherwise: unknown) => ({ $ifNull: [`$${field}`, { $literal: otherwise }] })
  const at = new Date(event.occurredAt)
  // A member has no revisions: of two that are equal the later one is right.
  const isLater = { $gte: [at, { $ifNull: ['$updatedAt', new Date(0)] }] }
  const isNewer = {
    $or: [{ $gt: [revision, before] }, { $and: [{ $eq: [revision, before] }, isLater] }],
  }
  const fields = {
    ...{ format: { $literal: 1 }, community: { $literal: community }, connection: { $literal: connection } },
    ...{ kind: { $literal: kind }, platformId: { $literal: id } },
    snapshot: { $cond: [isNewer, { $literal: snapshot }, { $ifNull: ['$snapshot', {}] }] },
    revision: { $max: ['$revision', { $literal: revision }] },
    gone: kept('gone', false),
    decided: kept('decided', null),
    labels: kept('labels', {}),
    strikes: kept('strikes', {}),
    firstSeenAt: { $min: ['$firstSeenAt', kind === event.subject.kind ? beganAt(event) : at] },
    updatedAt: { $max: ['$updatedAt', at] },
    ...changes,
  }
  return {
    write: {
      updateOne: {
        filter: { _id: subjectKey({ community, connection, kind, id }) },
        update: [{ $set: fields }],
        upsert: true,
      },
    },
  }
}
