import { groupCommit } from './group-commit.ts'

/**
 * Reads that are asked in the same moment share one query: one is under way, what is asked meanwhile is the next. So
 * no read answers with what stood there before it was asked. Answers everything found under the key.
 */
export function gather<D>(
  find: (keys: string[]) => Promise<D[]>,
  keyOf: (found: D) => string,
): (key: string) => Promise<D[]> {
  return groupCommit(
    async (keys: string[]) => {
      const found = Map.groupBy(await find([...new Set(keys)]), keyOf)
      return keys.map((key) => found.get(key) ?? [])
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 1_000 },
  )
}
