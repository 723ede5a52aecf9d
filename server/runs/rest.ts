import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { wakesOf } from '../../workflows/run/answer.ts'
import type { Next, Run } from '../../workflows/run/run.ts'
import type { EffectAnswer } from '../effects/perform-effect.ts'
import type { Listening, RunDocument } from '../mongo/documents.ts'

type Held = Pick<Extract<EffectAnswer, { is: 'again' }>, 'at' | 'why' | 'reason'>

/** What a run rests before. */
export interface Rest {
  /** When to look again. */
  at: Date
  resting: NonNullable<RunDocument['resting']>
  listening: Listening[]
}

/** A stop that the rule itself asked for: a time, an event or a person. */
export function restFor(stop: Extract<Next, { is: 'sleep' | 'await' | 'ask' }>, since: string): Rest {
  const at = new Date(stop.until)
  switch (stop.is) {
    case 'sleep':
      return { at, listening: [], resting: { is: 'time', key: stop.key, reason: `until ${stop.until}` } }
    case 'await': {
      const { types, key, when } = stop.match
      const listening = types.map((type) => ({
        type,
        key,
        answers: stop.key,
        since,
        ...(when !== undefined && { when }),
      }))
      return { at, listening, resting: { is: 'event', key: stop.key, reason: types.join(', ') } }
    }
    case 'ask':
      return { at, listening: [], resting: { is: 'person', key: stop.key, reason: stop.task.question } }
  }
}

/** A stop of the ledger: its order in the queue of runs does not pass to others. */
export function ledgerRest(key: string, { at, why, reason }: Held): Rest {
  return { at, listening: [], resting: { is: 'ledger', key, reason, why } }
}

/** The soonest of several stops, listening for all of them and for the rule's exits. */
export function restOfAll(rests: readonly [Rest, ...Rest[]], exits: Listening[]): Rest {
  const soonest = rests.reduce((least, rest) => (rest.at < least.at ? rest : least))
  return { ...soonest, listening: [...rests.flatMap(({ listening }) => listening), ...exits] }
}

/** Heard in every stop: what ends the run early. */
export function exitsOf(plan: Plan, event: CommunityEvent): Listening[] {
  return wakesOf(plan, event).flatMap(({ types, key, when, goal }) =>
    types.map((type) => ({
      type,
      key,
      answers: 'exit',
      goal,
      since: event.occurredAt,
      ...(when !== undefined && { when }),
    })),
  )
}

/**
 * From when on an event counts as an answer: the end of the last stop that the rule asked for, else the run's own
 * event. Not when the run came to its wait: that is later the longer it took, and what happened meanwhile would be
 * missed.
 */
export function sinceOf(run: Run, next: Next, plan: Plan, event: CommunityEvent): string {
  const came = run.tokens.find(({ step, visit }) => `${step}/${visit}` === next.key)?.since ?? ''
  const before = run.trail.findLast(
    ({ node, visit, at }) =>
      at <= came && (plan.steps[node]?.type === 'wait' || endOf(run, `${node}/${visit}`)),
  )
  const since = before ? (endOf(run, `${before.node}/${before.visit}`) ?? before.at) : event.occurredAt
  const isEarlier = since < came
  return isEarlier ? since : came
}

function endOf(run: Run, key: string): string | undefined {
  const answer = run.answers[key]
  switch (answer?.is) {
    case 'heard':
      // The same event is not heard twice.
      return new Date(Date.parse(answer.at) + 1).toISOString()
    case 'verdict':
    case 'timed-out':
      return answer.at
    default:
      return undefined
  }
}
