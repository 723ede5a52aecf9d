import type { PerformEffect } from '../../server/effects/perform-effect.ts'
import type { Collections } from '../../server/mongo/collections.ts'
import { createSaveMoves } from '../../server/runs/save-moves.ts'
import { createSaveRun } from '../../server/runs/save-runs.ts'

/** The ledger as its mover uses it, for tests without one: what it owes is written before the effect counts as answered. */
export function keepingReceipts(
  collections: Pick<Collections, 'runs'>,
  perform: PerformEffect,
): PerformEffect {
  const saveRun = createSaveRun(collections)
  return async (order) => {
    const answer = await perform(order)
    if (answer.is !== 'answered' || !answer.owed) return answer
    const saving = createSaveMoves(saveRun, order.run, order.holder)
    saving.owe(answer.owed)
    await saving.keepReceipts()
    return { is: 'answered', outcome: answer.outcome }
  }
}
