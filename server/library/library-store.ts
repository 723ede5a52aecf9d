import type { JsonObject } from '../../nodes/contract/json.ts'
import { Refusal } from '../http/errors.ts'
import { compileCheck } from '../http/validation.ts'
import type { Collections } from '../mongo/collections.ts'
import type { LibraryDocument, LibraryKind } from '../mongo/library-documents.ts'
import { contentKinds } from './content-kinds.ts'
import { keepVersions, nextVersion } from './item-versions.ts'

export interface LibraryDeps {
  collections: Pick<Collections, 'library' | 'libraryVersions' | 'rules' | 'versions' | 'communities'>
  now: () => Date
}

export interface ItemName {
  community: string
  kind: LibraryKind
  name: string
}

export const itemId = ({ community, kind, name }: ItemName) => `${community}/${kind}/${name}`

const checks = {
  list: compileCheck(contentKinds.list, 'body'),
  template: compileCheck(contentKinds.template, 'body'),
  policy: compileCheck(contentKinds.policy, 'body'),
  calendar: compileCheck(contentKinds.calendar, 'body'),
  constant: compileCheck(contentKinds.constant, 'body'),
} satisfies { [kind in LibraryKind]: (content: unknown) => unknown }

export async function findItem(
  { library }: Pick<Collections, 'library'>,
  item: ItemName,
): Promise<LibraryDocument> {
  const found = await library.findOne({ _id: itemId(item) })
  if (!found) throw new Refusal('not-found', { detail: `There is no ${item.kind} "${item.name}".` })
  return found
}

/** Writes an item if it still is what the change is based on; 0 makes a new one. Holds at once for rules that run. */
export async function putItem(
  { collections, now }: LibraryDeps,
  item: ItemName,
  { basedOn, content, note = '' }: { basedOn: number; content: JsonObject; note?: string },
): Promise<LibraryDocument> {
  checks[item.kind](content)
  const { library, communities } = collections
  const _id = itemId(item)
  if (basedOn === 0) {
    const known = await communities.findOne({ _id: item.community }, { projection: { _id: 1 } })
    if (!known) throw new Refusal('not-found', { detail: `There is no community ${item.community}.` })
    const version = await nextVersion(collections, _id)
    const fresh = { _id, format: 1 as const, ...item, content, version, revision: 1, updatedAt: now() }
    const { upsertedCount } = await library.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true })
    if (upsertedCount === 1) {
      await keepVersions(collections, [{ item: fresh, note }])
      return fresh
    }
  } else {
    const updatedAt = now()
    const before = await library.findOneAndUpdate(
      { _id, revision: basedOn },
      { $set: { content, updatedAt }, $inc: { version: 1, revision: 1 } },
      { returnDocument: 'before' },
    )
    if (before) {
      const { version, revision } = before
      const item = { ...before, content, updatedAt, version: version + 1, revision: revision + 1 }
      // The one before too: items of the first days have no history, and a crash may have left one out.
      await keepVersions(collections, [
        { item: before, note: '' },
        { item, note },
      ])
      return item
    }
  }
  const theirs = await findItem(collections, item)
  throw new Refusal('changed-meanwhile', { yours: { basedOn, content }, theirs: itemView(theirs) })
}

export function itemView({
  _id,
  community,
  kind,
  name,
  content,
  version,
  revision,
  updatedAt,
}: LibraryDocument) {
  return { id: _id, community, kind, name, content, version, revision, updatedAt: updatedAt.toISOString() }
}
