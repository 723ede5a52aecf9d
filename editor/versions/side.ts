import { type RuleView, readRevision, readVersion } from '../api/rules.ts'

/** What can be compared: the draft as it is, a published version, or a draft as it was saved once. */
export type Side = { is: 'draft' } | { is: 'version'; version: number } | { is: 'revision'; revision: number }

export async function graphOf({ id, draft }: RuleView, side: Side): Promise<RuleView['draft']> {
  switch (side.is) {
    case 'draft':
      return draft
    case 'version':
      return (await readVersion(id, side.version)).graph
    case 'revision':
      return (await readRevision(id, side.revision)).draft
  }
}
