import { openJournal } from './plaza-journal.ts'
import type { PlazaState } from './plaza-state.ts'
import { applyEntry, emptyState } from './plaza-state.ts'
import type { Decision, Refusal, Thing } from './plaza-things.ts'

export interface PlazaStore {
  readonly state: PlazaState
  /** The last act that is on disk; what follows must not leave the house yet. */
  durable(): number
  /** Decides on the state of this moment and answers once the journal has it. */
  perform<T>(decide: (state: PlazaState) => Decision<T>): Promise<{ is: 'done'; result: T } | Refusal>
  /** Keeps a thing without an act. */
  keep(thing: Thing): Promise<void>
  /** Keeps a thing when it is convenient: losing it only repeats work. */
  note(thing: Thing): void
  settled(): Promise<void>
  /** Called after acts became durable. */
  listen(heard: () => void): void
  close(): Promise<void>
}

/** Opens the forum's file and brings its state back. */
export async function openStore(file: string): Promise<PlazaStore> {
  const state = emptyState()
  const journal = await openJournal(file, (entry) => applyEntry(state, entry))
  const heard: (() => void)[] = []
  let durable = state.acts.length
  const advance = (seq: number) => {
    if (seq <= durable) return
    durable = seq
    for (const one of heard) one()
  }
  return {
    state,
    durable: () => durable,
    async perform(decide) {
      const decision = decide(state)
      if (decision.is === 'refused') return decision
      const { entry, result } = decision
      if (entry.acts.length === 0 && entry.put.length === 0) await journal.settled()
      else {
        applyEntry(state, entry)
        const seq = state.acts.length
        await journal.append(entry)
        advance(seq)
      }
      return { is: 'done', result }
    },
    keep(thing) {
      const entry = { acts: [], put: [thing] }
      applyEntry(state, entry)
      return journal.append(entry)
    },
    note(thing) {
      const entry = { acts: [], put: [thing] }
      applyEntry(state, entry)
      journal.note(entry)
    },
    settled: () => journal.settled(),
    listen: (one) => void heard.push(one),
    close: () => journal.close(),
  }
}
