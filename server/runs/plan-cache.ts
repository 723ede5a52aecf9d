import type { Plan } from '../../workflows/plan/plan.ts'
import type { Collections } from '../mongo/collections.ts'

/** Plans by hash. They never change, so a cached one is always right. */
export interface PlanCache {
  load(hashes: readonly string[]): Promise<ReadonlyMap<string, Plan>>
}

const most = 2_000

export function createPlanCache({ plans }: Pick<Collections, 'plans'>): PlanCache {
  const known = new Map<string, Plan>()
  return {
    async load(hashes) {
      const missing = [...new Set(hashes)].filter((hash) => !known.has(hash))
      if (missing.length > 0) {
        for (const { _id, plan } of await plans.find({ _id: { $in: missing } }).toArray())
          known.set(_id, plan)
      }
      const answer = new Map<string, Plan>()
      for (const hash of hashes) {
        const plan = known.get(hash)
        if (plan) answer.set(hash, plan)
      }
      for (const oldest of known.keys()) {
        if (known.size <= most) break
        known.delete(oldest)
      }
      return answer
    },
  }
}
