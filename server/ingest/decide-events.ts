import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { advance, startRun } from '../../workflows/run/advance.ts'
import { answer, reentryKey } from '../../workflows/run/answer.ts'
import type { Next, Run } from '../../workflows/run/run.ts'
import type { Surroundings } from '../../workflows/run/surroundings.ts'
import { type AnswerFacts, type FactQuestion, isForAWorker } from '../facts/answer-facts.ts'
import type { DecidedRun } from '../mongo/documents.ts'
import { runId } from './event-id.ts'
import type { ListeningRule, LiveCommunity } from './live-rules.ts'
import type { Way } from './ways.ts'

export interface Decision {
  decided: DecidedRun[]
  /** Of the runs that ended without an effect, nothing else is kept. */
  ended: string[]
  /** The way of each run as far as it was walked: tallied once the event stands. */
  passed: Way[]
}

export interface DecideDeps {
  catalog: Catalog
  answerFacts: AnswerFacts
  now: () => Date
}

/** A run on its way to its first effect or stop, and what it is decided in. */
interface Prefix {
  event: CommunityEvent
  around: Surroundings
  rule: ListeningRule
}

interface Asking extends Prefix {
  run: Run
  asks: Extract<Next, { is: 'needs-facts' }>[]
}

const factRounds = 20

/**
 * Walks every live rule's prefix on every event, up to its first effect or stop. All facts of a turn are asked in bulk.
 * Answers by event id; undefined for an event whose facts were not to be had within the budget: a worker decides it.
 */
export async function decideEvents(
  { catalog, answerFacts, now }: DecideDeps,
  events: readonly { event: CommunityEvent; community: LiveCommunity }[],
  { budgetMs, atTheDoor }: { budgetMs: number; atTheDoor: boolean },
): Promise<ReadonlyMap<string, Decision>> {
  const deadline = performance.now() + budgetMs
  const at = now().toISOString()
  const decisions = new Map<string, Decision>(
    events.map(({ event }) => [event.id, { decided: [], ended: [], passed: [] }]),
  )
  // In a worker they are stored already.
  const alsoArriving = atTheDoor ? events.map(({ event }) => event) : []

  let asking: Asking[] = []
  for (const { event, community } of events) begin(event, community)
  for (let round = 1; asking.length > 0; round++) {
    const left = deadline - performance.now()
    if (left <= 0 || round >= factRounds) {
      for (const { event } of asking) decisions.delete(event.id)
      break
    }
    const answered = await withFacts(asking, left)
    asking = []
    for (const prefix of answered) heed(prefix, advance(prefix.rule.plan, prefix.run, prefix.around))
  }
  return decisions

  /** Each run is walked as it begins: of most nothing stays, and none is held while the others walk. */
  function begin(event: CommunityEvent, community: LiveCommunity): void {
    const around = { event, community: { id: community.id, name: community.name }, catalog, now: at }
    for (const rule of community.listening(event.type)) {
      const { plan, id, version, startAt } = rule
      const start = startAt(event)
      if (start === undefined) continue
      const key = reentryKey(plan, event)
      // Its id is made when it is known to stay.
      const beginning = { id: '', rule: id, version, community: community.id, key, plan, start }
      heed({ event, around, rule }, startRun(beginning, event.receivedAt, around))
    }
  }

  function heed(prefix: Prefix, { run, next }: ReturnType<typeof startRun>): void {
    const asks = next.filter((one) => one.is === 'needs-facts')
    if (asks.length > 0) asking.push({ ...prefix, run, asks })
    else settle(prefix, run)
  }

  function settle({ event, rule }: Prefix, run: Run): void {
    const decision = decisions.get(event.id)
    if (!decision) return
    const way = rule.wayOf(run.trail)
    decision.passed.push(way)
    if (run.status === 'done') decision.ended.push(way.ended)
    else {
      const stays = { ...run, id: runId(rule.id, event.id) }
      decision.decided.push({ run: stays, purpose: rule.plan.settings.purpose, order: rule.order })
    }
  }

  async function withFacts(asked: readonly Asking[], left: number): Promise<(Prefix & { run: Run })[]> {
    const questions = asked.flatMap(({ event, rule, asks }) =>
      asks.flatMap(({ facts }) => facts.map((request): FactQuestion => ({ event, rule: rule.id, request }))),
    )
    const known = await answerFacts(questions, { budgetMs: left, alsoArriving, atTheDoor })
    let taken = 0
    return asked.flatMap(({ asks, ...prefix }) => {
      let forAWorker = false
      const run = asks.reduce((moved, { key, facts }) => {
        const own = known.slice(taken, taken + facts.length)
        taken += facts.length
        forAWorker ||= atTheDoor && own.some(isForAWorker)
        return answer(moved, key, { is: 'facts', facts: own })
      }, prefix.run)
      if (!forAWorker) return [{ ...prefix, run }]
      // Never the harmless way because of a slow moment: all rules of the event wait for a worker.
      decisions.delete(prefix.event.id)
      return []
    })
  }
}
