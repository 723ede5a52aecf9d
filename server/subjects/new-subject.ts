import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { type SubjectPlace, subjectKey } from './subject-key.ts'

/** The record of something of which nothing is known but where it is. */
export function emptySubject(
  { community, connection, kind, id }: SubjectPlace,
  revision: number,
  at: Date,
): SubjectDocument {
  return {
    ...{ _id: subjectKey({ community, connection, kind, id }), format: 1 },
    ...{ community, connection, kind, platformId: id, revision, snapshot: {} },
    ...{ gone: false, decided: null, labels: {}, strikes: {}, firstSeenAt: at, updatedAt: at },
  }
}

/** The record of what an event is about, where Steward did not know it before. */
export function newSubject(event: CommunityEvent): SubjectDocument {
  const { community, connection } = event
  const { id, kind, revision, ...snapshot } = event.subject
  const at = new Date(event.subject.createdAt ?? event.occurredAt)
  return { ...emptySubject({ community, connection, kind, id }, revision, at), snapshot }
}
