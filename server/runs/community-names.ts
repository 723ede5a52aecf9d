import type { Collections } from '../mongo/collections.ts'

/** A new name is heeded by what runs say after so long at most. */
const keptMs = 10_000

/** What communities are called, for the texts of runs; nothing is decided by it. */
export function createCommunityNames({ communities }: Pick<Collections, 'communities'>) {
  const known = new Map<string, { name: string; readAt: number }>()
  return async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const wanted = new Set(ids)
    const old = performance.now() - keptMs
    const asked = [...wanted].filter((id) => (known.get(id)?.readAt ?? Number.NEGATIVE_INFINITY) < old)
    if (asked.length > 0) {
      const readAt = performance.now()
      const found = communities.find({ _id: { $in: asked } }, { projection: { name: 1 } })
      for await (const { _id, name } of found) known.set(_id, { name, readAt })
    }
    return new Map([...wanted].map((id) => [id, known.get(id)?.name ?? '']))
  }
}
