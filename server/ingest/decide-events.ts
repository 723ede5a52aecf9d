import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { advance, beginRun } from '../../workflows/run/advance.ts'
import { answer, reentryKey } from '../../workflows/run/answer.ts'
import type { Next, Run } from '../../workflows/run/run.ts'
import { startOf } from '../../workflows/run/start-of.ts'
import { writeEnded } from '../events/ended-run.ts'
import { type AnswerFacts, type FactQuestion, isForAWorker } from '../facts/answer-facts.ts'
import type { DecidedRun, EventDocument } from '../mongo/documents.ts'
import { runId } from './event-id.ts'
import type { LiveCommunity, LiveRule } from './live-rules.ts'

export interface Decision {
  decided: DecidedRun[]
  ended: NonNullable<EventDocument['ended']>
  /** Every run as far as it was walked: what it passed is tallied once the event stands. */
  walked: Run[]
}

export interface DecideDeps {
  catalog: Catalog
  answerFacts: AnswerFacts
  now: () => Date
}

interface Prefix {
  event: CommunityEvent
  community: LiveCommunity
  rule: LiveRule
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
    events.map(({ event }) => [event.id, { decided: [], ended: [], walked: [] }]),
  )
  let walking = events.flatMap(({ event, community }) => begin(event, community))
  // In a worker they are stored already.
  const alsoArriving = atTheDoor ? events.map(({ event }) => event) : []

  for (let round = 0; walking.length > 0; round++) {
    const asking: Prefix[] = []
    for (const prefix of walking) {
      const moved = walk(prefix)
      if (moved.asks.length > 0) asking.push(moved)
      else settle(moved)
    }
    if (asking.length === 0) break
    const left = deadline - performance.now()
    if (left <= 0 || round >= factRounds) {
      for (const { event } of asking) decisions.delete(event.id)
      break
    }
    walking = await withFacts(asking, left)
  }
  return decisions

  function begin(event: CommunityEvent, community: LiveCommunity): Prefix[] {
    return community.listening(event.type).flatMap((rule) => {
      const start = startOf(rule.plan, event, catalog)
      if (start === undefined) return []
      const identity = {
        // Its id is made when it is known to stay: of most runs nothing does.
        id: '',
        rule: rule.id,
        version: rule.version,
        community: community.id,
      }
      const key = reentryKey(rule.plan, event)
      const run = beginRun({ ...identity, key, plan: rule.plan, start }, event, event.receivedAt)
      return [{ event, community, rule, run, asks: [] }]
    })
  }

  function walk(prefix: Prefix): Prefix {
    const { event, community, rule } = prefix
    const around = {
      event,
      community: { id: community.id, name: community.name },
      catalog,
      now: at,
    }
    const { run, next } = advance(rule.plan, prefix.run, around)
    return { ...prefix, run, asks: next.filter((one) => one.is === 'needs-facts') }
  }

  function settle({ event, rule, run }: Prefix): void {
    const decision = decisions.get(event.id)
    if (!decision) return
    decision.walked.push(run)
    if (run.status === 'done') {
      const last = run.trail.at(-1)
      const { node = '', port = '' } = last ?? {}
      decision.ended.push(writeEnded({ rule: rule.id, version: rule.version, node, port }))
    } else {
      const stays = { ...run, id: runId(rule.id, event.id) }
      decision.decided.push({ run: stays, purpose: rule.plan.settings.purpose, order: rule.order })
    }
  }

  async function withFacts(asking: readonly Prefix[], left: number): Promise<Prefix[]> {
    const questions = asking.flatMap(({ event, rule, asks }) =>
      asks.flatMap(({ facts }) => facts.map((request): FactQuestion => ({ event, rule: rule.id, request }))),
    )
    const known = await answerFacts(questions, { budgetMs: left, alsoArriving, atTheDoor })
    let taken = 0
    return asking.flatMap((prefix) => {
      let forAWorker = false
      const run = prefix.asks.reduce((moved, { key, facts }) => {
        const own = known.slice(taken, taken + facts.length)
        taken += facts.length
        forAWorker ||= atTheDoor && own.some(isForAWorker)
        return answer(moved, key, { is: 'facts', facts: own })
      }, prefix.run)
      if (!forAWorker) return [{ ...prefix, run, asks: [] }]
      // Never the harmless way because of a slow moment: all rules of the event wait for a worker.
      decisions.delete(prefix.event.id)
      return []
    })
  }
}
