import type { OwedReceipt } from '../effects/owed-receipt.ts'
import type { RunDocument } from '../mongo/documents.ts'
import type { Save, SaveRun } from './save-runs.ts'

/** What one mover saves of one run: the receipts of its effects go with its next save, whatever that says. */
export interface SaveMoves {
  /** The effect is done and nothing of it is written yet. */
  owe(receipt: OwedReceipt): void
  owes(): boolean
  /** False when the run is somebody else's now, or something arrived for it; its receipts are kept all the same. */
  save(save: Save): Promise<boolean>
  /** Writes what is owed and nothing else: the run stays where it was last saved, and is answered from its receipts. */
  keepReceipts(): Promise<void>
}

/** The receipts of one mover of one run, from the effect to the save that carries them. */
export function createSaveMoves(saveRun: SaveRun, document: RunDocument, holder: string): SaveMoves {
  let owed: OwedReceipt[] = []
  const write = async (save: Save) => {
    const saved = await saveRun({ document, holder, save, receipts: owed })
    if (saved) owed = []
    return saved
  }
  const keepReceipts = async () => {
    for (let [first] = owed; first; [first] = owed) {
      await saveRun({ document, holder, save: { as: 'receipts' }, receipts: [first] })
      owed = owed.slice(1)
    }
  }
  return {
    owe: (receipt) => void owed.push(receipt),
    owes: () => owed.length > 0,
    async save(save) {
      try {
        const saved = await write(save)
        if (!saved) await keepReceipts()
        return saved
      } catch (error) {
        // A run that the database refuses has done its effects nevertheless; which of two errors is told matters less.
        await keepReceipts().catch(() => {})
        throw error
      }
    },
    keepReceipts,
  }
}
