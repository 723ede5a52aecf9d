import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { Check } from 'typebox/value'
import { type RuleGraph, ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { randomLetters } from './fresh-id.ts'
import type { Entry } from './history.ts'

/** One open rule of one tab, as it was last seen: what is sent, what is not, and the command log. */
export interface JournalRecord {
  key: string
  format: 1
  rule: string
  graph: RuleGraph
  /** What the server has acknowledged, and as which revision. */
  savedGraph: RuleGraph
  revision: number
  /** Commands that the server has not acknowledged. */
  unsent: number
  /** Drafts that were sent and never answered: one of them may be the server's next revision. */
  unanswered: readonly RuleGraph[]
  past: readonly Entry[]
  future: readonly Entry[]
  at: number
}
export type JournalState = Omit<JournalRecord, 'key' | 'format' | 'rule' | 'at'>

interface JournalBase extends DBSchema {
  journals: { key: string; value: JournalRecord; indexes: { rule: string } }
}

/** What a tab keeps of its open rule in this browser. */
export interface Journal {
  /** What was found: of this tab before a reload, or of a tab that is gone. */
  found: JournalRecord | null
  write: (state: JournalState) => void
  /** Everything that was written is kept; afterwards another tab may take it over. */
  close: () => Promise<void>
}

const justClosedMs = 1_000
const keptMs = 60 * 24 * 3600 * 1000

/**
 * Opens the journal of a rule for this tab. Each tab has its own record, named in its session and held by a lock, so
 * that two tabs never write over each other; a record nobody holds is taken over, unsent work first.
 */
export async function openJournal(rule: string): Promise<Journal> {
  const base = await openBase()
  if (!base) return { found: null, write: () => {}, close: async () => {} }
  const { key, release } = await ownKey(rule)
  const found = (await base.get('journals', key)) ?? (await takeOver(base, rule, key))
  const write = writerOf(base, { key, format: 1, rule })
  return {
    found:
      found && Check(ruleGraphSchema, found.graph) && Check(ruleGraphSchema, found.savedGraph) ? found : null,
    write: write.write,
    async close() {
      await write.idle()
      base.close()
      release()
    },
  }
}

/** How many commands of rules wait in this browser that no server has acknowledged, by rule. */
export async function unsentByRule(): Promise<ReadonlyMap<string, number>> {
  const base = await openBase()
  const records = (await base?.getAll('journals')) ?? []
  base?.close()
  const unsent = new Map<string, number>()
  for (const { rule, unsent: count } of records)
    if (count > 0) unsent.set(rule, (unsent.get(rule) ?? 0) + count)
  return unsent
}

/** A browser may keep nothing for pages (private windows): drawing goes on without a net. */
async function openBase(): Promise<IDBPDatabase<JournalBase> | null> {
  try {
    return await openDB<JournalBase>('steward', 1, {
      upgrade(base) {
        base.createObjectStore('journals', { keyPath: 'key' }).createIndex('rule', 'rule')
      },
    })
  } catch {
    return null
  }
}

/** The name of this tab's record: the one it had before a reload, unless a copy of the tab holds that. */
async function ownKey(rule: string): Promise<{ key: string; release: () => void }> {
  const before = sessionStorage.getItem('tab')
  const hold = before && (await holdLock(`${rule}/${before}`))
  if (hold) return { key: `${rule}/${before}`, release: hold }
  const tab = randomLetters(12)
  sessionStorage.setItem('tab', tab)
  const release = await holdLock(`${rule}/${tab}`)
  return { key: `${rule}/${tab}`, release: release ?? (() => {}) }
}

/**
 * Held until released or the tab is gone; null when another tab holds it and still does after `waitMs`. Without locks
 * every name is free.
 */
function holdLock(name: string, waitMs = 0): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return Promise.resolve(() => {})
  return new Promise((resolve) => {
    const how = waitMs > 0 ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true }
    const request = navigator.locks.request(`steward/${name}`, how, (lock) => {
      if (!lock) return resolve(null)
      return new Promise<void>((release) => resolve(() => release()))
    })
    request.catch(() => resolve(null))
  })
}

async function takeOver(
  base: IDBPDatabase<JournalBase>,
  rule: string,
  key: string,
): Promise<JournalRecord | null> {
  const left = await base.getAllFromIndex('journals', 'rule', rule)
  const inOrder = left.toSorted((a, b) => Math.sign(b.unsent) - Math.sign(a.unsent) || b.at - a.at)
  let taken: JournalRecord | null = null
  for (const record of inOrder) {
    // Of several with unsent work the next opening takes the next.
    const isOld = record.unsent === 0 && Date.now() - record.at > keptMs
    if (taken && !isOld) continue
    // A tab that has just been closed may hold it for a moment more.
    const release = await holdLock(record.key, record.unsent > 0 ? justClosedMs : 0)
    if (!release) continue
    if (!taken) {
      taken = { ...record, key }
      await base.put('journals', taken)
    }
    await base.delete('journals', record.key)
    release()
  }
  return taken
}

/** Writes the newest state; what came while a write was under way is written next, once. */
function writerOf(base: IDBPDatabase<JournalBase>, name: Pick<JournalRecord, 'key' | 'format' | 'rule'>) {
  let next: JournalState | null = null
  let writing: Promise<void> | null = null
  const work = async () => {
    for (let state = next; state; state = next) {
      next = null
      await base.put('journals', { ...name, ...state, at: Date.now() }).catch(() => {})
    }
    writing = null
  }
  return {
    write(state: JournalState) {
      next = state
      writing ??= work()
    },
    idle: async () => {
      while (writing) await writing
    },
  }
}
