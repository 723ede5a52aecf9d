import type { Collections } from '../mongo/collections.ts'
import type { ItemVersionDocument, LibraryDocument } from '../mongo/library-documents.ts'

/** Writes down items as they were saved; one that is there already stays as it is. */
export async function keepVersions(
  { libraryVersions }: Pick<Collections, 'libraryVersions'>,
  saved: readonly { item: LibraryDocument; note: string }[],
): Promise<void> {
  await libraryVersions.bulkWrite(
    saved.map(({ item: { _id, community, kind, name, version, content, updatedAt }, note }) => ({
      updateOne: {
        filter: { _id: `${_id}/${version}` },
        update: {
          $setOnInsert: {
            format: 1,
            community,
            item: _id,
            kind,
            name,
            version,
            content,
            note,
            at: updatedAt,
          },
        },
        upsert: true,
      },
    })),
  )
}

/** The number that comes next, also for an item that was removed and made again: trails name versions for good. */
export async function nextVersion(
  { libraryVersions }: Pick<Collections, 'libraryVersions'>,
  item: string,
): Promise<number> {
  const newest = await libraryVersions.find({ item }).sort({ version: -1 }).limit(1).next()
  return (newest?.version ?? 0) + 1
}

export function versionView({ version, content, note, at }: ItemVersionDocument) {
  return { version, content, note, at: at.toISOString() }
}
