import { setTimeout as pause } from 'node:timers/promises'
import type { PlazaClient } from '../bench/plaza-client.ts'

export interface DeedWatch {
  /** When each of them was done, as far as they are; resolves when all are or the time is over. */
  untilDone(deeds: readonly string[], withinMs: number): Promise<void>
  doneAt(deed: string): number | undefined
}

const everyMs = 200

/** Reads what Steward does in the forum, act by act. */
export function watchDeeds(plaza: PlazaClient): DeedWatch {
  const at = new Map<string, number>()
  let from = 0
  async function readOn() {
    for (;;) {
      const { deeds, seq } = await plaza.deedsAfter(from)
      for (const { verb, subject, at: when } of deeds) at.set(`${verb} ${subject}`, Date.parse(when))
      if (seq === from) return
      from = seq
    }
  }
  return {
    async untilDone(deeds, withinMs) {
      const until = Date.now() + withinMs
      while (Date.now() < until) {
        await readOn()
        if (deeds.every((deed) => at.has(deed))) return
        await pause(everyMs)
      }
    },
    doneAt: (deed) => at.get(deed),
  }
}
