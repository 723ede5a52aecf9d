import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { IsoTime } from '../../nodes/contract/json.ts'
import type { Plan } from '../plan/plan.ts'
import { beginAgain, eventFor } from './begin-again.ts'
import { leavesAt } from './exit-when.ts'
import { enter, leave, openBodies } from './follow-port.ts'
import { answerTo, moveToken } from './move-token.ts'
import type { Next, Outcome, Run, RunProblem, Token } from './run.ts'
import type { Surroundings } from './surroundings.ts'

/** More steps than any drawn rule takes; what a run may walk in its whole life. */
export const maximumSteps = 10_000

/**
 * Walks a run from where it stands to the next things it can not do by itself, and says what they are.
 *
 * Think of a run as tokens on a drawn graph. A token stands on one node, on one visit of it. The core takes a token,
 * asks its node what to do (`moveToken`), and the node can only answer in five ways:
 *
 * - **leave** by a port. A line goes into the trail; the token goes where the port's edge leads. Where there is no
 *   edge its path ends: outside of a body the token is gone, inside one it returns to its control.
 * - **open** bodies (`in-parallel`, `for-each`). The token is replaced by one token a body, held together by a frame
 *   that counts them. When the last has returned, one token goes on by the control's `then`.
 * - **rest**: facts, an effect, a time, an event or a person are needed. The token stays; what it needs is in `next`.
 * - **end** the whole run (`stop`), or **fail** it.
 *
 * One answer moves the whole run rather than one token: its subject was edited before an effect on it. Then all tokens
 * are taken up and one stands at the trigger again (`beginAgain`).
 *
 * Nothing else moves a run. What is needed comes back as an *answer* under the question's key and the run is advanced
 * again: a token that finds its answer goes on, one that does not says the same again. So a call is repeatable (the
 * same answers give the same trail), total (a graph has no loops, a body's items are counted, and steps are bounded),
 * and knows nothing of clocks, databases or carriers: live runs, the browser's Try, a backtest under a virtual clock
 * and a replay of last month are five callers of this one function.
 */
export function advance(plan: Plan, given: Run, around: Surroundings): { run: Run; next: Next[] } {
  if (given.status !== 'running') return { run: given, next: [] }
  return walk(plan, copyOf(given), around)
}

/** Walks a run that nobody else holds. */
function walk(plan: Plan, run: Run, around: Surroundings): { run: Run; next: Next[] } {
  const exit = run.answers.exit
  if (exit?.is === 'exit') return end(run, exit.goal ? 'goal' : 'left')

  let next: Next[] = []
  let resting: Token[] = []
  let walking = run.tokens.toReversed()
  let here = seenFrom(run, around)
  run.tokens = []
  for (let token = walking.pop(); token; token = walking.pop()) {
    if (run.trail.length >= maximumSteps) {
      const message = `The run took more than ${maximumSteps} steps.`
      return fail(run, { code: 'too-many-steps', node: token.step, message })
    }
    const revised = answerTo(run, token)
    if (revised?.is === 'revised') {
      walking = beginAgain(run, token, revised.subject, around.now)
      here = seenFrom(run, around)
      next = []
      resting = []
      continue
    }
    const move = moveToken(plan, run, token, here)
    switch (move.is) {
      case 'rest':
        if (leavesAt(plan, run, move.next, here)) {
          const reason = 'the exit condition of the rule holds'
          run.trail.push({ node: token.step, visit: token.visit, at: around.now, reason })
          return end(run, 'left')
        }
        next.push(move.next)
        resting.push(token)
        break
      case 'leave': {
        const on = leave(plan, run, token, move.choice, around.now)
        if (on) walking.push(on)
        break
      }
      case 'open':
        walking.push(...openBodies(plan, run, token, move, around.now).toReversed())
        break
      case 'end':
        run.trail.push({ node: token.step, visit: token.visit, at: around.now, reason: move.reason })
        return end(run, 'stopped')
      case 'fail':
        run.trail.push({ node: token.step, visit: token.visit, at: around.now, reason: move.problem.message })
        return fail(run, move.problem)
    }
  }
  if (resting.length === 0) return end(run, 'finished')
  run.tokens = resting
  return { run, next }
}

type Beginning = Pick<Run, 'id' | 'rule' | 'version' | 'community' | 'key'> & { plan: Plan; start: string }

/** A run at the trigger that its event matched. */
export function beginRun(begin: Beginning, event: CommunityEvent, now: IsoTime): Run {
  const { id, rule, version, community, key, plan, start } = begin
  const run: Run = {
    id,
    rule,
    version,
    community,
    key,
    plan: plan.hash,
    event: event.id,
    tokens: [],
    frames: [],
    visits: {},
    answers: {},
    outputs: {},
    trail: [],
    status: 'running',
  }
  run.tokens = [enter(run, start, now)]
  return run
}

/** A run from its trigger to the first things it can not do by itself: `beginRun` and `advance` in one. */
export function startRun(begin: Beginning, now: IsoTime, around: Surroundings): { run: Run; next: Next[] } {
  return walk(begin.plan, beginRun(begin, around.event, now), around)
}

/** What is around a run, with its event as the run sees it. */
function seenFrom(run: Run, around: Surroundings): Surroundings {
  return run.revised ? { ...around, event: eventFor(run, around.event) } : around
}

/** The parts that `advance` writes are its own; answers are only read. */
function copyOf(run: Run): Run {
  return {
    ...run,
    frames: run.frames.map((frame) => ({ ...frame })),
    visits: { ...run.visits },
    outputs: { ...run.outputs },
    trail: [...run.trail],
  }
}

function end(run: Run, outcome: Outcome): { run: Run; next: Next[] } {
  run.status = 'done'
  run.outcome = outcome
  return over(run)
}

function fail(run: Run, problem: RunProblem): { run: Run; next: Next[] } {
  run.status = 'failed'
  run.problem = problem
  return over(run)
}

function over(run: Run): { run: Run; next: Next[] } {
  run.tokens = []
  run.frames = []
  return { run, next: [] }
}
