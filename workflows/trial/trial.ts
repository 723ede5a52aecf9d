import type { Catalog } from '../../nodes/catalog.ts'
import type { EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent, EventType } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { IsoTime, Words } from '../../nodes/contract/json.ts'
import type { Plan, StepId } from '../plan/plan.ts'
import { advance, beginRun } from '../run/advance.ts'
import { answer, reentryKey } from '../run/answer.ts'
import type { Answer, AnswerKey, Next, Run } from '../run/run.ts'
import { startsOn, whyNoStart } from '../run/start-of.ts'

/** A rule being tried on an event: nothing of it leaves the machine, and its clock is moved by hand. */
export interface Trial {
  plan: Plan
  event: CommunityEvent
  run: Run
  now: IsoTime
  /** What is waited for now; of facts only those nobody has told yet. */
  next: Next[]
  /** What would have been done, in order. */
  effects: { at: IsoTime; key: AnswerKey; step: StepId; effect: EffectRequest }[]
  /** Every question about facts that was answered, by its key. */
  asked: { [key: AnswerKey]: FactRequest[] }
  /** What the person at the screen decided, in order. */
  decisions: Decision[]
}

/** How a stop was passed: its time went by, what it listens for happened, nobody answered, or somebody did. */
export type Decision = { step: StepId; visit: number } & (
  | { does: 'pass' }
  | { does: 'heard'; type: EventType }
  | { does: 'answer'; answer: string }
)

export interface TrialAround {
  catalog: Catalog
  community: { id: string; name: string }
  /** What is known of a fact; undefined: not asked yet. */
  factOf: (request: FactRequest) => Fact | undefined
}

export type Begun = { is: 'begun'; trial: Trial } | { is: 'not-about'; why: Words }

/** Begins at the trigger the event fits and goes as far as it can. */
export function beginTrial(plan: Plan, event: CommunityEvent, around: TrialAround): Begun {
  const start = startsOn(plan, event.type, around.catalog)?.(event)
  if (start === undefined) {
    const why = whyNoStart(plan, event, around.catalog)
    return { is: 'not-about', why: why ?? { en: '', de: '' } }
  }
  const identity = { id: 'trial', rule: 'trial', version: 1, community: around.community.id }
  const now = event.occurredAt
  const run = beginRun({ ...identity, key: reentryKey(plan, event), plan, start }, event, now)
  const trial: Trial = { plan, event, run, now, next: [], effects: [], asked: {}, decisions: [] }
  return { is: 'begun', trial: goOn(trial, around) }
}

/** Goes on by itself: effects count as "would have", facts that are known are taken. */
export function goOn(trial: Trial, around: TrialAround): Trial {
  const { plan, event, now } = trial
  const effects = [...trial.effects]
  const asked = { ...trial.asked }
  let run = trial.run
  for (;;) {
    const moved = advance(plan, run, { event, community: around.community, catalog: around.catalog, now })
    run = moved.run
    const before = run
    for (const next of moved.next) {
      if (next.is === 'needs-effect') {
        effects.push({ at: now, key: next.key, step: next.step, effect: next.effect })
        run = answer(run, next.key, { is: 'effect', outcome: { is: 'would-have' } })
      } else if (next.is === 'needs-facts') {
        const facts = next.facts.map(around.factOf)
        if (!facts.every((fact) => fact !== undefined)) continue
        asked[next.key] = next.facts
        run = answer(run, next.key, { is: 'facts', facts })
      }
    }
    if (run === before) return { ...trial, run, next: moved.next, effects, asked }
  }
}

/** Passes a stop as decided; a stop that is not there changes nothing. */
export function decide(trial: Trial, decision: Decision, around: TrialAround): Trial {
  const key = `${decision.step}/${decision.visit}`
  const stop = trial.next.find((next) => next.key === key)
  if (!stop) return trial
  const passed = passStop(trial, stop, decision)
  if (!passed) return trial
  return goOn({ ...trial, ...passed, decisions: [...trial.decisions, decision] }, around)
}

function passStop(trial: Trial, stop: Next, decision: Decision): Pick<Trial, 'run' | 'now'> | undefined {
  const { run, now } = trial
  const answered = (value: Answer, at: IsoTime) => ({ run: answer(run, stop.key, value), now: at })
  switch (stop.is) {
    case 'sleep':
      return { run, now: later(now, stop.until) }
    case 'await': {
      if (decision.does !== 'heard') return { run, now: later(now, stop.until) }
      return answered({ is: 'heard', event: 'trial', type: decision.type, at: now }, now)
    }
    case 'ask': {
      if (decision.does !== 'answer') {
        const at = later(now, stop.until)
        return answered({ is: 'timed-out', at }, at)
      }
      return answered({ is: 'verdict', answer: decision.answer, by: 'trial', at: now }, now)
    }
    case 'needs-facts':
    case 'needs-effect':
    case 'unknown-node':
      return undefined
  }
}

const later = (a: IsoTime, b: IsoTime) => (Date.parse(b) > Date.parse(a) ? b : a)

/** The facts somebody still has to tell before it can go on. */
export const factsAskedFor = ({ next }: Trial): FactRequest[] =>
  next.flatMap((one) => (one.is === 'needs-facts' ? one.facts : []))
