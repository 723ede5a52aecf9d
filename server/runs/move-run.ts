import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { advance } from '../../workflows/run/advance.ts'
import { answer } from '../../workflows/run/answer.ts'
import { eventFor } from '../../workflows/run/begin-again.ts'
import type { Next, Run } from '../../workflows/run/run.ts'
import type { PerformEffect } from '../effects/perform-effect.ts'
import type { AnswerFacts } from '../facts/answer-facts.ts'
import type { CrashNote } from '../ingest/crash-note.ts'
import type { RunDocument } from '../mongo/documents.ts'
import type { TaskBook } from '../tasks/task-book.ts'
import { exitsOf, ledgerRest, type Rest, restFor, restOfAll, sinceOf } from './rest.ts'
import { runOf } from './run-state.ts'
import type { SaveMoves } from './save-moves.ts'

export interface MoveDeps {
  catalog: Catalog
  answerFacts: AnswerFacts
  performEffect: PerformEffect
  tasks: TaskBook
  /** Names the run that is walking, for the process's next life. */
  note?: CrashNote
}

export interface Moving {
  document: RunDocument
  plan: Plan
  event: CommunityEvent
  community: { id: string; name: string }
  holder: string
  /** The later of the carrier's and the worker's clock. */
  now: () => Date
  /** The round's budget: nothing new is started when it is over. */
  isOver: () => boolean
  saving: SaveMoves
}

export type Moved =
  /** `asksNobody`: neither in this round nor in one before could a task have been opened for it. */
  | { is: 'ended'; run: Run; asksNobody?: boolean }
  | { is: 'rests'; run: Run; rest: Rest }
  | { is: 'not-mine' }
  /** The round is over; its carrier comes back at once. */
  | { is: 'unfinished'; run: Run }
  /** A newer worker knows this node; this one lets go without counting a try. */
  | { is: 'unknown-node'; run: Run; node: string }

const factsBudgetMs = 5_000

/** Moves one run as far as it goes: answers what can be answered now, and says what it rests before. */
export async function moveRun(deps: MoveDeps, moving: Moving): Promise<Moved> {
  const { document, plan, event, community, saving } = moving
  let run = runOf(document)
  if (document.wish === 'cancel')
    return { is: 'ended', run: { ...run, status: 'done', outcome: 'cancelled', tokens: [] } }
  /** Taken once and never put off: what opens a task rests before it. */
  let asksNobody = document.seq === 1
  /** Nothing was claimed since the document was read. */
  let asTaken = true
  let unsaved = false
  /** What an effect depends on is saved before it, and what it brought before anything that takes its time. */
  const saved = async () => {
    const isDue = unsaved || saving.owes()
    unsaved = false
    return !isDue || saving.save({ as: 'moving', run })
  }
  for (;;) {
    const seen = eventFor(run, event)
    const around = { event, community, catalog: deps.catalog, now: moving.now().toISOString() }
    const step = noted(deps.note, run, () => advance(plan, run, around))
    run = step.run
    if (run.status !== 'running') return { is: 'ended', run, asksNobody }
    const unknown = step.next.find((next) => next.is === 'unknown-node')
    if (unknown) return { is: 'unknown-node', run, node: `${unknown.type}@${unknown.version}` }

    if (moving.isOver() && step.next.some(({ is }) => is === 'needs-facts' || is === 'needs-effect'))
      return { is: 'unfinished', run }
    const asked = step.next.filter((next) => next.is === 'needs-facts')
    if (asked.length > 0) {
      if (saving.owes() && !(await saved())) return { is: 'not-mine' }
      run = await withFacts(deps.answerFacts, run, seen, asked)
      unsaved = true
      continue
    }
    const rests: Rest[] = []
    let progressed = false
    for (const next of step.next) {
      if (next.is === 'needs-effect') {
        if (!(await saved())) return { is: 'not-mine' }
        const key = `${run.id}/${next.key}`
        const order = {
          key,
          effect: next.effect,
          run: document,
          holder: moving.holder,
          asTaken,
          event: seen,
          settings: plan.settings,
          revisions: run.revised?.times ?? 0,
        }
        const got = await deps.performEffect(order)
        asTaken = false
        if (got.is === 'not-mine') return { is: 'not-mine' }
        if (got.is === 'revised') {
          // The other places of the run are void with this one.
          run = answer(run, next.key, got)
          progressed = true
          break
        }
        if (got.is === 'again') {
          asksNobody = false
          rests.push(ledgerRest(next.key, got))
        } else {
          if (got.owed) saving.owe(got.owed)
          run = answer(run, next.key, { is: 'effect', outcome: got.outcome })
          progressed = true
        }
      } else if (next.is === 'ask') {
        asksNobody = false
        if (saving.owes() && !(await saved())) return { is: 'not-mine' }
        const until = new Date(next.until)
        await deps.tasks.open(document, next.key, next.task, until)
        const verdict = await deps.tasks.settle(document, next.key, moving.now())
        if (verdict) {
          run = answer(run, next.key, verdict)
          progressed = true
        } else rests.push(restFor(next, sinceOf(run, next, plan, event)))
      } else if (next.is === 'sleep' || next.is === 'await') {
        rests.push(restFor(next, sinceOf(run, next, plan, event)))
      }
    }
    const [one, ...more] = rests
    if (!progressed && one) return { is: 'rests', run, rest: restOfAll([one, ...more], exitsOf(plan, event)) }
  }
}

/** Only one run walks at a time: what ends the process then is that run. */
function noted<T>(note: CrashNote | undefined, { id }: Run, walk: () => T): T {
  note?.write(id)
  try {
    return walk()
  } finally {
    note?.clear()
  }
}

async function withFacts(
  answerFacts: AnswerFacts,
  run: Run,
  event: CommunityEvent,
  asked: readonly Extract<Next, { is: 'needs-facts' }>[],
): Promise<Run> {
  const questions = asked.flatMap(({ facts }) => facts.map((request) => ({ event, rule: run.rule, request })))
  const known = await answerFacts(questions, { budgetMs: factsBudgetMs })
  let taken = 0
  return asked.reduce((moved, { key, facts }) => {
    const own = known.slice(taken, taken + facts.length)
    taken += facts.length
    return answer(moved, key, { is: 'facts', facts: own })
  }, run)
}
