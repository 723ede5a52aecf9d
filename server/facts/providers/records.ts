import type { FactRequest } from '../../../nodes/contract/fact.ts'
import type { SubjectDocument } from '../../mongo/documents.ts'
import { namedBy } from '../../mongo/field-name.ts'
import { subjectKey } from '../../subjects/subject-key.ts'
import { notProvided, type Provide, value } from '../provider.ts'

/** The community's mode now; one that has expired is normal again. */
export const mode: Provide<Extract<FactRequest, { kind: 'mode' }>> = async (_request, { event }, deps) => {
  const community = await deps.reads.community(event.community)
  if (!community) return notProvided
  const { name, until } = community.mode
  return value(until !== null && until <= deps.now() ? 'normal' : name, 'community')
}

/** `{ labels, strikes }` that have not expired; strikes is the sum of points. */
export const memberRecord: Provide<Extract<FactRequest, { kind: 'member-record' }>> = async (
  { member },
  { event },
  { reads, now },
) => {
  const _id = subjectKey({
    community: event.community,
    connection: event.connection,
    kind: 'member',
    id: member,
  })
  const record = await reads.subject(_id)
  const standing = ({ until }: { until: Date | null }) => until === null || until > now()
  const labels = labelsOf(record, now())
  const strikes = Object.values(record?.strikes ?? {}).reduce(
    (sum, one) => sum + (standing(one) ? one.points : 0),
    0,
  )
  return value({ labels, strikes }, 'subjects')
}

function labelsOf(record: Pick<SubjectDocument, 'labels'> | undefined, now: Date): string[] {
  return Object.entries(record?.labels ?? {}).flatMap(([field, { until }]) =>
    until === null || until > now ? [namedBy(field)] : [],
  )
}

/** `{ gone, decided, labels }` of what the event is about; labels that have expired are gone. */
export const subjectRecord: Provide<Extract<FactRequest, { kind: 'subject-record' }>> = async (
  { subject },
  { event },
  { reads, now },
) => {
  const { community, connection } = event
  const record = await reads.subject(
    subjectKey({ community, connection, kind: event.subject.kind, id: subject }),
  )
  // Nothing was done to it: nothing was written down.
  const { gone = false, decided = null } = record ?? {}
  return value({ gone, decided: decided?.verb ?? null, labels: labelsOf(record, now()) }, 'subjects')
}

export const memory: Provide<Extract<FactRequest, { kind: 'memory' }>> = async (
  { name, key },
  { event, rule },
  deps,
) => {
  const { community } = event
  const found = await deps.reads.memory({ community, rule, name, key })
  if (!found || (found.expireAt !== null && found.expireAt <= deps.now())) return notProvided
  return value(found.value, 'memory')
}
