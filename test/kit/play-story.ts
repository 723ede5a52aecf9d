import { createHash } from 'node:crypto'
import type { Catalog } from '../../nodes/catalog.ts'
import type { EffectOutcome, EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { compileRule } from '../../workflows/plan/compile-rule.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { advance, beginRun } from '../../workflows/run/advance.ts'
import { answer, reentryKey, wakesOf } from '../../workflows/run/answer.ts'
import type { Next, Run } from '../../workflows/run/run.ts'

export interface Story {
  catalog: Catalog
  rule: RuleGraph
  event: CommunityEvent
  /** What happens later, in order of time. */
  later?: CommunityEvent[]
  /** The person's answer to a question, and after how long; absent: nobody answers. */
  verdict?: (question: string) => { answer: string; afterMs: number } | undefined
  facts?: (request: FactRequest) => Fact
  outcome?: (effect: EffectRequest) => EffectOutcome
}

export interface Told {
  effects: { at: string; verb: string; params: EffectRequest['params'] }[]
  run: Run
  path: string[]
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const mostTurns = 1_000

/** @throws Error with the problems when the rule does not compile. */
export function planOf(rule: RuleGraph, catalog: Catalog): Plan {
  const compiled = compileRule(rule, catalog, sha256)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, undefined, 1))
  return compiled.plan
}

/** Plays a rule on an event under a virtual clock, to its end: the shell of the story tests. */
export function playStory(story: Story): Told {
  const plan = planOf(story.rule, story.catalog)
  const { event } = story
  const identity = {
    id: 'run',
    rule: 'rule',
    version: 1,
    community: event.community,
    key: reentryKey(plan, event),
  }
  const start = plan.starts[0]
  if (start === undefined) throw new Error('The rule has no trigger')
  const effects: Told['effects'] = []
  let now = event.occurredAt
  let run = beginRun({ ...identity, plan, start }, event, now)
  for (let turn = 0; turn < mostTurns; turn++) {
    const around = { event, community: { id: event.community, name: 'Demo' }, catalog: story.catalog, now }
    const moved = advance(plan, run, around)
    run = moved.run
    if (run.status !== 'running') return { effects, run, path: pathOf(run) }
    const before = run
    for (const next of moved.next)
      run = answerNow(story, run, next, (effect) => effects.push({ at: now, ...effect }))
    if (run === before) ({ run, now } = passTime(story, plan, run, moved.next, now))
  }
  throw new Error('The story does not end')
}

const pathOf = ({ trail }: Run) => trail.map(({ node, port }) => (port ? `${node}:${port}` : node))

function answerNow(
  story: Story,
  run: Run,
  next: Next,
  done: (effect: { verb: string; params: EffectRequest['params'] }) => void,
): Run {
  if (next.is === 'needs-facts') {
    const facts = next.facts.map((request) => story.facts?.(request) ?? { is: 'not-provided' as const })
    return answer(run, next.key, { is: 'facts', facts })
  }
  if (next.is === 'needs-effect') {
    done({ verb: next.effect.verb, params: next.effect.params })
    const outcome = story.outcome?.(next.effect) ?? { is: 'done' as const, receipt: {} }
    return answer(run, next.key, { is: 'effect', outcome })
  }
  return run
}

/** Moves the clock to whatever comes first: a later event that is heard, a person's answer, or a time. */
function passTime(
  story: Story,
  plan: Plan,
  run: Run,
  rests: readonly Next[],
  now: string,
): { run: Run; now: string } {
  const happenings: { at: string; then: () => Run }[] = []
  for (const event of story.later ?? []) {
    if (event.occurredAt <= now) continue
    const exit = wakesOf(plan, story.event).find(
      ({ types, key }) => types.includes(event.type) && event.keys.includes(key),
    )
    if (exit) {
      const left = { is: 'exit', event: event.id, type: event.type, goal: exit.goal } as const
      happenings.push({ at: event.occurredAt, then: () => answer(run, 'exit', left) })
    }
    for (const rest of rests) {
      if (
        rest.is !== 'await' ||
        !rest.match.types.includes(event.type) ||
        !event.keys.includes(rest.match.key)
      )
        continue
      const heard = { is: 'heard', event: event.id, type: event.type, at: event.occurredAt } as const
      happenings.push({ at: event.occurredAt, then: () => answer(run, rest.key, heard) })
    }
  }
  for (const rest of rests) {
    if (rest.is === 'sleep' || rest.is === 'await') happenings.push({ at: rest.until, then: () => run })
    if (rest.is !== 'ask') continue
    const said = story.verdict?.(rest.task.question)
    const at = said ? new Date(Date.parse(now) + said.afterMs).toISOString() : rest.until
    const verdict = said
      ? ({ is: 'verdict', answer: said.answer, by: 'Mia', at } as const)
      : ({ is: 'timed-out', at: rest.until } as const)
    happenings.push({ at, then: () => answer(run, rest.key, verdict) })
  }
  const first = happenings.toSorted((a, b) => a.at.localeCompare(b.at))[0]
  if (!first) throw new Error(`Nothing will ever happen: ${JSON.stringify(rests)}`)
  return { run: first.then(), now: first.at > now ? first.at : now }
}
