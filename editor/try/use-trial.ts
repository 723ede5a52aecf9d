import { useEffect, useMemo, useState } from 'react'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import type { ExampleContent } from '../../workflows/trial/example.ts'
import {
  type Begun,
  beginTrial,
  type Decision,
  decide,
  factsAskedFor,
  type TrialAround,
} from '../../workflows/trial/trial.ts'
import { askFacts } from '../api/trying.ts'
import { catalog } from '../canvas/catalog.ts'
import { emptyBook, type FactBook, factKey, learn, setByHand } from './fact-book.ts'

export interface TrialHandle {
  event: CommunityEvent | undefined
  begun: Begun | undefined
  book: FactBook
  choose: (event: CommunityEvent | undefined) => void
  /** An example as it was kept, or a run as it began. */
  show: (example: Pick<ExampleContent, 'event' | 'facts' | 'decisions'>) => void
  decide: (decision: Decision) => void
  /** Takes the last decision back. */
  back: () => void
  again: () => void
  setFact: (request: FactRequest, fact: Fact | undefined) => void
}

const unavailable: Fact = { is: 'unavailable', reason: 'the server does not answer' }

/** A try of a plan: made anew from event, facts and decisions whenever one of them or the rule changes. */
export function useTrial(
  plan: Plan | undefined,
  rule: string,
  community: { id: string; name: string },
): TrialHandle {
  const [event, setEvent] = useState<CommunityEvent>()
  const [decisions, setDecisions] = useState<readonly Decision[]>([])
  const [book, setBook] = useState(emptyBook)
  const { id, name } = community
  const begun = useMemo(() => {
    if (!plan || !event) return undefined
    const around: TrialAround = {
      ...{ catalog, community: { id, name } },
      factOf: (request) => book.get(factKey(request))?.fact,
    }
    const first = beginTrial(plan, event, around)
    if (first.is === 'not-about') return first
    const trial = decisions.reduce((so, decision) => decide(so, decision, around), first.trial)
    return { is: 'begun', trial } as const
  }, [plan, event, decisions, book, id, name])

  const missing = begun?.is === 'begun' ? factsAskedFor(begun.trial) : []
  const asked = JSON.stringify(missing.filter((request) => !book.has(factKey(request))))
  useEffect(() => {
    const requests: FactRequest[] = JSON.parse(asked)
    if (!event || requests.length === 0) return
    let stale = false
    askFacts({ community: id, rule, event, requests })
      .catch(() => requests.map(() => unavailable))
      .then((facts) => stale || setBook((known) => learn(known, requests, facts)))
    return () => {
      stale = true
    }
  }, [asked, event, id, rule])

  return {
    ...{ event, begun, book },
    choose: (chosen) => {
      setEvent(chosen)
      setDecisions([])
      setBook(emptyBook)
    },
    show: ({ event: kept, decisions: made, facts }) => {
      setEvent(kept)
      setDecisions(made)
      setBook(
        learn(
          emptyBook,
          facts.map(({ request }) => request),
          facts.map(({ fact }) => fact),
        ),
      )
    },
    decide: (decision) => setDecisions((known) => [...known, decision]),
    back: () => setDecisions((known) => known.slice(0, -1)),
    again: () => setDecisions([]),
    setFact: (request, fact) => setBook((known) => setByHand(known, request, fact)),
  }
}
