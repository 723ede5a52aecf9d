import { type Static, Type } from 'typebox'
import type { Verb } from '../../nodes/contract/effect.ts'
import { type CommunityEvent, eventTypes } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { Plan } from '../plan/plan.ts'
import type { Outcome } from '../run/run.ts'
import { beginTrial, type Decision, decide, factsAskedFor, type Trial, type TrialAround } from './trial.ts'

const closed = { additionalProperties: false } as const
const stop = { step: Type.String(), visit: Type.Integer({ minimum: 1 }) }

/** What is kept of a try: the event, what was known and decided, and what came of it. */
export const exampleContentSchema = Type.Object(
  {
    event: Type.Unsafe<CommunityEvent>(Type.Object({ type: Type.String() })),
    facts: Type.Array(
      Type.Object(
        {
          request: Type.Unsafe<FactRequest>(Type.Object({ kind: Type.String() })),
          fact: Type.Unsafe<Fact>(Type.Object({ is: Type.String() })),
        },
        closed,
      ),
      { maxItems: 200 },
    ),
    decisions: Type.Array(
      Type.Union([
        Type.Object({ ...stop, does: Type.Literal('pass') }, closed),
        Type.Object({ ...stop, does: Type.Literal('heard'), type: Type.Enum([...eventTypes]) }, closed),
        Type.Object(
          { ...stop, does: Type.Literal('answer'), answer: Type.String({ maxLength: 200 }) },
          closed,
        ),
      ]),
      { maxItems: 200 },
    ),
    expects: Type.Object(
      {
        /** Verbs in order; none: the rule leaves it alone. */
        verbs: Type.Array(Type.Unsafe<Verb>(Type.String()), { maxItems: 200 }),
        outcome: Type.Unsafe<Ending>(Type.String()),
      },
      closed,
    ),
  },
  closed,
)
export type ExampleContent = Static<typeof exampleContentSchema>

/** How a try stands: ended, failed, still waiting, or not begun at all. */
export type Ending = Outcome | 'failed' | 'waiting' | 'not-about'

export type ExampleResult =
  | { is: 'holds' }
  | { is: 'differs'; found: ExampleContent['expects'] }
  /** Facts that were not needed when it was kept. */
  | { is: 'needs-facts'; facts: FactRequest[] }

const sameRequest = (request: FactRequest) => JSON.stringify(request)

/** What a try comes to now; kept, it is the example's expectation. */
export function expectationOf({ effects, run }: Trial): ExampleContent['expects'] {
  const outcome: Ending = run.status === 'running' ? 'waiting' : (run.outcome ?? 'failed')
  return { verbs: effects.map(({ effect }) => effect.verb), outcome }
}

/** A try as it is kept. */
export function exampleOf(trial: Trial): ExampleContent {
  const facts = Object.entries(trial.asked).flatMap(([key, requests]) => {
    const known = trial.run.answers[key]
    if (known?.is !== 'facts') return []
    return requests.flatMap((request, at) => {
      const fact = known.facts[at]
      return fact ? [{ request, fact }] : []
    })
  })
  return { event: trial.event, facts, decisions: trial.decisions, expects: expectationOf(trial) }
}

/**
 * Plays an example on a plan. Facts are found again by what was asked, decisions by the card they were made at; a stop
 * that is new passes by its time. So an example survives changes that do not concern it.
 */
export function checkExample(
  plan: Plan,
  { event, facts, decisions, expects }: ExampleContent,
  around: TrialAround,
): ExampleResult {
  const kept = new Map(facts.map(({ request, fact }) => [sameRequest(request), fact]))
  const knowing: TrialAround = {
    ...around,
    factOf: (request) => kept.get(sameRequest(request)) ?? around.factOf(request),
  }
  const begun = beginTrial(plan, event, knowing)
  if (begun.is === 'not-about') return judge(expects, { verbs: [], outcome: 'not-about' })
  const trial = playDecisions(begun.trial, decisions, expects.outcome === 'waiting', knowing)
  const missing = factsAskedFor(trial)
  if (missing.length > 0) return { is: 'needs-facts', facts: missing }
  return judge(expects, expectationOf(trial))
}

const mostStops = 500

function playDecisions(
  begun: Trial,
  decisions: readonly Decision[],
  mayWait: boolean,
  around: TrialAround,
): Trial {
  let trial = begun
  for (let stops = 0; stops < mostStops; stops += 1) {
    const known = decisions.find(
      (one) =>
        !trial.decisions.includes(one) && trial.next.some(({ key }) => key === `${one.step}/${one.visit}`),
    )
    const open = trial.next.find(({ is }) => is === 'sleep' || is === 'await' || is === 'ask')
    if (!open) return trial
    const decision = known ?? (mayWait ? undefined : passOf(open.key))
    if (!decision) return trial
    const passed = decide(trial, decision, around)
    if (passed === trial) return trial
    trial = passed
  }
  return trial
}

function passOf(key: string): Decision {
  const at = key.lastIndexOf('/')
  return { step: key.slice(0, at), visit: Number(key.slice(at + 1)), does: 'pass' }
}

function judge(expected: ExampleContent['expects'], found: ExampleContent['expects']): ExampleResult {
  const same =
    expected.outcome === found.outcome &&
    expected.verbs.length === found.verbs.length &&
    expected.verbs.every((verb, at) => verb === found.verbs[at])
  return same ? { is: 'holds' } : { is: 'differs', found }
}
