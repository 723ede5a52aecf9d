import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { changesBetween } from './graph-parts.ts'
import type { History } from './history.ts'
import type { JournalState } from './journal.ts'
import { type Choice, type Merge, mergedGraph, mergeOf, needsChoice } from './merge-graphs.ts'

/** What the server has: a draft and its revision. */
export interface Theirs {
  draft: RuleGraph
  revision: number
}
/** What a save came to. */
export type SaveAnswer =
  | { is: 'saved'; revision: number }
  | { is: 'changed-meanwhile'; theirs: Theirs }
  | { is: 'unreachable' }
  | { is: 'refused'; error: unknown }

/** How it stands with what is on screen. */
export type SavingState =
  | { is: 'saved' }
  | { is: 'saving' }
  | { is: 'unreachable' }
  /** Both sides changed the same; nothing is sent until somebody chose. */
  | { is: 'conflict'; merge: Merge; revision: number }
  | { is: 'refused'; error: unknown }

export interface OpenDocument {
  history: History
  savedGraph: RuleGraph
  revision: number
}

export interface SavingDeps {
  /** The open document, and how to put another state of it in place. */
  read: () => OpenDocument
  put: (change: Partial<OpenDocument>) => void
  save: (basedOn: number, draft: RuleGraph) => Promise<SaveAnswer>
  /** The draft that was saved as this revision. */
  readRevision: (revision: number) => Promise<RuleGraph | null>
  journal: (state: JournalState) => void
  show: (state: SavingState, unsent: number) => void
  /** What others changed came in without a question. */
  merged: (merge: Merge) => void
  wait: (ms: number, then: () => void) => () => void
}

const restMs = 700
const firstAgainMs = 1_000
const lastAgainMs = 15_000
const mostUnanswered = 5

export type Saving = ReturnType<typeof createSaving>

/** Sends what is drawn, one save at a time; keeps it here until it is acknowledged, and merges what others sent. */
export function createSaving(deps: SavingDeps, before: Pick<JournalState, 'unsent' | 'unanswered'>) {
  let state: SavingState = { is: 'saved' }
  let { unsent, unanswered } = before
  let busy: Promise<void> | null = null
  let cancel = () => {}
  let stopped = false
  let againMs = firstAgainMs
  let seen = deps.read().history

  const isDirty = () => deps.read().history.graph !== deps.read().savedGraph
  const become = (next: SavingState) => {
    state = next
    deps.show(state, unsent)
  }
  const write = () => {
    const { history, savedGraph, revision } = deps.read()
    const { graph, past, future } = history
    deps.journal({ graph, past, future, savedGraph, revision, unsent, unanswered })
  }
  const soon = (ms: number) => {
    cancel()
    if (stopped) return
    cancel = deps.wait(ms, () => void flush())
  }

  /** Everything is sent, or it is known why not. */
  function flush(): Promise<void> {
    cancel()
    busy ??= send().finally(() => {
      busy = null
    })
    return busy
  }

  async function send(): Promise<void> {
    while (isDirty() && state.is !== 'conflict') {
      const { history, savedGraph, revision } = deps.read()
      const { graph } = history
      if (isSameGraph(savedGraph, graph)) {
        deps.put({ savedGraph: graph })
        break
      }
      const sent = unsent
      become({ is: 'saving' })
      // Written first: an answer that never comes must not make strangers of our own changes.
      unanswered = [...unanswered.slice(0, mostUnanswered - 1), graph]
      write()
      const answer = await deps.save(revision, graph)
      if (answer.is === 'saved') {
        acknowledged(graph, answer.revision)
        unsent -= sent
      } else if (answer.is === 'changed-meanwhile') await take(answer.theirs, true)
      else {
        become(answer)
        if (answer.is === 'unreachable') {
          soon(againMs)
          againMs = Math.min(againMs * 2, lastAgainMs)
        }
        return
      }
      write()
    }
    if (state.is === 'conflict') return
    unsent = 0
    write()
    become({ is: 'saved' })
  }

  function acknowledged(graph: RuleGraph, revision: number): void {
    unanswered = []
    againMs = firstAgainMs
    deps.put({ savedGraph: graph, revision })
  }

  /** A save whose answer was lost may be the very next revision: then it is ours, and what we build on. */
  async function findOwn(theirs: Theirs): Promise<void> {
    const { revision } = deps.read()
    if (unanswered.length === 0 || theirs.revision <= revision) return
    const next = theirs.revision === revision + 1 ? theirs.draft : await deps.readRevision(revision + 1)
    const own = next && unanswered.find((graph) => isSameGraph(graph, next))
    if (own && deps.read().revision === revision) acknowledged(own, revision + 1)
  }

  /** Brings together what is here and what the server has; asks when both changed the same. */
  async function take(theirs: Theirs, isRefusal = false): Promise<void> {
    await findOwn(theirs)
    const { history, savedGraph, revision } = deps.read()
    // What was asked for may be older than what was saved since; a refusal is always what is so (a restored database).
    if (isRefusal ? theirs.revision === revision : theirs.revision <= revision) return
    if (isSameGraph(savedGraph, theirs.draft)) deps.put({ revision: theirs.revision })
    else consider(mergeOf(savedGraph, history.graph, theirs.draft), theirs.revision)
  }

  function consider(merge: Merge, revision: number): void {
    // The document's revision stays the old one until somebody chose: every save must fail until then.
    if (needsChoice(merge)) {
      become({ is: 'conflict', merge, revision })
      return
    }
    adopt(merge, revision, new Map())
    if (merge.items.some(({ choices }) => choices[0] !== 'mine')) deps.merged(merge)
  }

  function adopt(merge: Merge, revision: number, choices: ReadonlyMap<string, Choice>): void {
    const { history } = deps.read()
    const graph = mergedGraph(merge, choices, history.graph)
    seen = { ...history, graph: isSameGraph(merge.theirs, graph) ? merge.theirs : graph }
    unanswered = []
    deps.put({ history: seen, savedGraph: merge.theirs, revision })
    if (state.is === 'conflict') become({ is: 'saving' })
    write()
  }

  return {
    flush,
    /** The document changed: kept here at once, sent when drawing rests. */
    changed(): void {
      const { history, savedGraph } = deps.read()
      if (history === seen) return
      const isMove = history.graph !== seen.graph
      seen = history
      if (isMove) unsent += 1
      write()
      if (state.is === 'conflict') {
        consider(mergeOf(savedGraph, history.graph, state.merge.theirs), state.revision)
        if (state.is === 'conflict') return
      }
      if (!isMove) return
      become(state.is === 'unreachable' ? state : { is: 'saving' })
      if (state.is !== 'unreachable') soon(restMs)
    },
    /** Somebody else saved: their draft is brought in as soon as no save is under way. */
    async heard(theirs: Theirs): Promise<void> {
      await busy
      await take(theirs)
      await flush()
    },
    /** A person chose, thing by thing. */
    async resolve(choices: ReadonlyMap<string, Choice>): Promise<void> {
      if (state.is !== 'conflict') return
      adopt(state.merge, state.revision, choices)
      await flush()
    },
    /** Nothing more is sent by the clock: what is unsent stays in the journal, for whoever opens the rule next. */
    stop(): void {
      stopped = true
      cancel()
    },
  }
}

const isSameGraph = (a: RuleGraph, b: RuleGraph) => changesBetween(a, b).length === 0
