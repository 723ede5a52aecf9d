import { useEffect, useState } from 'react'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { create } from 'zustand'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { onRuleChanged } from '../api/live.ts'
import { ApiError } from '../api/request.ts'
import { type RuleSummary, type RuleView, readRevision, readRule, saveDraft } from '../api/rules.ts'
import { useWho } from '../api/who.ts'
import { beginHistory } from './history.ts'
import { type Journal, openJournal } from './journal.ts'
import type { Choice, Merge } from './merge-graphs.ts'
import { useRuleDocument } from './rule-document.ts'
import {
  createSaving,
  type OpenDocument,
  type SaveAnswer,
  type Saving,
  type SavingState,
  type Theirs,
} from './saving.ts'

interface OpenRule {
  /** The rule as the server told it last. */
  view: RuleView | null
  state: SavingState
  unsent: number
  /** What others changed that came in by itself, until it was seen. */
  merged: Merge | null
  seen: () => void
  /** Sends what is drawn now; true when the server has all of it. */
  flush: () => Promise<boolean>
  resolve: (choices: ReadonlyMap<string, Choice>) => Promise<void>
  /** The server may have a newer revision. */
  heard: (revision: number) => void
}

const idle = {
  view: null,
  state: { is: 'saved' } as const,
  unsent: 0,
  merged: null,
  flush: async () => true,
  resolve: async () => {},
  heard: () => {},
}

/** How it stands with the one open rule, for the bar over it. */
export const useOpenRule = create<OpenRule>((set) => ({ ...idle, seen: () => set({ merged: null }) }))

/**
 * Opens a rule for drawing: from the server, joined with what this browser kept. Answers whether it is open. The rule
 * is taken as it was first given; what the server says later comes by `heard`.
 */
export function useOpening(rule: RuleView): boolean {
  const [first] = useState(rule)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let closed = false
    let close = () => {}
    openJournal(first.id).then((journal) => {
      if (closed) return void journal.close()
      close = begin(first, journal)
      setOpen(true)
    })
    return () => {
      closed = true
      close()
    }
  }, [first])
  return isOpen
}

/** What was done with the rule as a whole is shown at once; what else changed with it is asked for and merged. */
export function ruleIsNow(change: RuleSummary): void {
  const { view, heard } = useOpenRule.getState()
  if (view?.id !== change.id) return
  useOpenRule.setState({ view: { ...view, ...change } })
  heard(change.revision)
}

function begin(rule: RuleView, journal: Journal): () => void {
  const kept = journal.found
  const document = useRuleDocument
  if (kept) document.getState().load(kept, kept.savedGraph, kept.revision)
  else document.getState().load(beginHistory(rule.draft), rule.draft, rule.revision)
  /** What is left to send of a rule that was closed: the document belongs to another by then. */
  let closed: OpenDocument | null = null
  const saving = createSaving(
    {
      read: () => closed ?? document.getState(),
      put(change) {
        if (closed) closed = { ...closed, ...change }
        else document.setState(change)
      },
      save: (basedOn, draft) => send(rule.id, basedOn, draft),
      readRevision: (revision) =>
        readRevision(rule.id, revision).then(
          ({ draft }) => draft,
          () => null,
        ),
      journal: journal.write,
      show: (state, unsent) => closed || useOpenRule.setState({ state, unsent }),
      merged: (merged) => closed || useOpenRule.setState({ merged }),
      wait: (ms, then) => {
        const timer = setTimeout(then, ms)
        return () => clearTimeout(timer)
      },
    },
    { unsent: kept?.unsent ?? 0, unanswered: kept?.unanswered ?? [] },
  )
  useOpenRule.setState({ ...idle, view: rule, ...handles(rule.id, saving) })
  const stopListening = listen(rule.id, saving)
  void saving.heard({ draft: rule.draft, revision: rule.revision })
  return () => {
    stopListening()
    saving.stop()
    const { history, savedGraph, revision } = document.getState()
    closed = { history, savedGraph, revision }
    void saving.flush().finally(() => journal.close())
    useOpenRule.setState(idle)
  }
}

function handles(rule: string, saving: Saving): Pick<OpenRule, 'flush' | 'resolve' | 'heard'> {
  let asking = false
  return {
    resolve: saving.resolve,
    async flush() {
      await saving.flush()
      return useOpenRule.getState().state.is === 'saved'
    },
    heard(revision) {
      if (asking || revision <= useRuleDocument.getState().revision) return
      asking = true
      readRule(rule)
        .then(
          (view) => {
            show(view)
            return saving.heard(view)
          },
          () => {},
        )
        .finally(() => {
          asking = false
        })
    },
  }
}

/** An answer may come when another rule is open already. */
function show(view: RuleView): void {
  if (useOpenRule.getState().view?.id === view.id) useOpenRule.setState({ view })
}

function listen(rule: string, saving: Saving): () => void {
  const flush = () => void saving.flush()
  const onLeave = (event: BeforeUnloadEvent) => {
    if (useOpenRule.getState().state.is !== 'saved') event.preventDefault()
  }
  const onHide = () => document.visibilityState === 'hidden' && flush()
  addEventListener('online', flush)
  addEventListener('beforeunload', onLeave)
  document.addEventListener('visibilitychange', onHide)
  const stops = [
    useRuleDocument.subscribe(saving.changed),
    onRuleChanged((id, revision) => {
      if (id === rule) useOpenRule.getState().heard(revision)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    removeEventListener('online', flush)
    removeEventListener('beforeunload', onLeave)
    document.removeEventListener('visibilitychange', onHide)
  }
}

const theirsSchema = Type.Object({ draft: ruleGraphSchema, revision: Type.Integer() })

function theirsOf({ body: { theirs } }: ApiError): Theirs | null {
  return Check(theirsSchema, theirs) ? theirs : null
}

async function send(rule: string, basedOn: number, draft: RuleView['draft']): Promise<SaveAnswer> {
  try {
    const view = await saveDraft(rule, basedOn, draft, useWho.getState().name)
    show(view)
    return { is: 'saved', revision: view.revision }
  } catch (error) {
    if (!(error instanceof ApiError)) return { is: 'refused', error }
    const theirs = error.status === 409 ? theirsOf(error) : null
    if (theirs) return { is: 'changed-meanwhile', theirs }
    const passes = error.status === 0 || error.status === 429 || error.status >= 500
    return passes ? { is: 'unreachable' } : { is: 'refused', error }
  }
}
