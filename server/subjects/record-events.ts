import type { AnyBulkWriteOperation, Document } from 'mongodb'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { SubjectKind } from '../../nodes/contract/subject.ts'
import type { Collections } from '../mongo/collections.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { subjectKey } from './subject-key.ts'

export type RecordEvents = (events: readonly CommunityEvent[]) => Promise<void>

/** Keeps what Steward knows of subjects up to date; may be called again with the same events, in any order. */
export function createRecordEvents({
  collections,
}: {
  collections: Pick<Collections, 'subjects'>
}): RecordEvents {
  return async (events) => {
    const writes = events.flatMap((event) => [subjectWrite(event), ...actorWrite(event)])
    if (writes.length > 0) await collections.subjects.bulkWrite(writes, { ordered: false })
  }
}

const goes = new Set(['post.deleted', 'comment.deleted', 'member.left'])
const comes = new Set(['post.restored', 'comment.restored', 'member.joined'])

function subjectWrite(event: CommunityEvent): AnyBulkWriteOperation<SubjectDocument> {
  const { id, kind, revision, ...snapshot } = event.subject
  const { moderation } = event
  const decided = moderation?.by === 'person' && {
    decided: latest({ verb: moderation.verb, by: 'person', at: new Date(event.occurredAt) }),
  }
  const gone = goes.has(event.type) ? { gone: true } : comes.has(event.type) ? { gone: false } : {}
  return upsert(event, kind, id, revision, snapshot, { ...gone, ...decided })
}

/** A member is known from the first thing they do. */
function actorWrite(event: CommunityEvent): AnyBulkWriteOperation<SubjectDocument>[] {
  const { actor, subject } = event
  if (!actor || actor.own || (subject.kind === 'member' && subject.id === actor.id)) return []
  const { id, ...snapshot } = actor
  return [upsert(event, 'member', id, 1, snapshot, {})]
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
): AnyBulkWriteOperation<SubjectDocument> {
  const { community, connection } = event
  const isNewer = { $gte: [revision, { $ifNull: ['$revision', 0] }] }
  const kept = (field: string, otherwise: unknown) => ({ $ifNull: [`$${field}`, { $literal: otherwise }] })
  const at = new Date(event.occurredAt)
  const fields = {
    ...{ format: { $literal: 1 }, community: { $literal: community }, connection: { $literal: connection } },
    ...{ kind: { $literal: kind }, platformId: { $literal: id } },
    snapshot: { $cond: [isNewer, { $literal: snapshot }, { $ifNull: ['$snapshot', {}] }] },
    revision: { $max: ['$revision', { $literal: revision }] },
    gone: kept('gone', false),
    decided: kept('decided', null),
    labels: kept('labels', {}),
    strikes: kept('strikes', {}),
    firstSeenAt: { $min: ['$firstSeenAt', at] },
    updatedAt: { $max: ['$updatedAt', at] },
    ...changes,
  }
  return {
    updateOne: {
      filter: { _id: subjectKey({ community, connection, kind, id }) },
      update: [{ $set: fields }],
      upsert: true,
    },
  }
}
