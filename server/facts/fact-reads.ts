import { itemId } from '../library/library-store.ts'
import type { Collections } from '../mongo/collections.ts'
import type { CommunityDocument, MemoryDocument, SubjectDocument } from '../mongo/documents.ts'
import { gather } from '../mongo/gather.ts'
import type { LibraryDocument, LibraryKind } from '../mongo/library-documents.ts'
import { memoryId } from './memory-id.ts'

/** What facts are looked up in; questions of the same moment share the queries. */
export interface FactReads {
  community(id: string): Promise<CommunityDocument | undefined>
  item(of: { community: string; kind: LibraryKind; name: string }): Promise<LibraryDocument | undefined>
  subject(id: string): Promise<SubjectDocument | undefined>
  memory(of: {
    community: string
    rule: string
    name: string
    key: string
  }): Promise<MemoryDocument | undefined>
}

const idOf = ({ _id }: { _id: string }) => _id
const within = (ids: string[]) => ({ _id: { $in: ids } })

export function createFactReads(collections: Collections): FactReads {
  const communities = gather((ids) => collections.communities.find(within(ids)).toArray(), idOf)
  const items = gather((ids) => collections.library.find(within(ids)).toArray(), idOf)
  const subjects = gather((ids) => collections.subjects.find(within(ids)).toArray(), idOf)
  const memories = gather((ids) => collections.memory.find(within(ids)).toArray(), idOf)
  return {
    community: async (id) => (await communities(id))[0],
    item: async (of) => (await items(itemId(of)))[0],
    subject: async (id) => (await subjects(id))[0],
    memory: async (of) => (await memories(memoryId(of)))[0],
  }
}
