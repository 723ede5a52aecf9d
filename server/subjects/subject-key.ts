import type { SubjectKind } from '../../nodes/contract/subject.ts'

export interface SubjectPlace {
  community: string
  connection: string
  kind: SubjectKind
  id: string
}

/** The `_id` of a subject's record. */
export function subjectKey({ community, connection, kind, id }: SubjectPlace): string {
  return `${community}/${connection}/${kind}/${id}`
}
