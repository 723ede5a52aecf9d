import type { EffectOutcome } from '../../nodes/contract/effect.ts'
import type { Choice, ControlStep, Facts, NodeContext, NodeDefinition } from '../../nodes/contract/node.ts'
import type { Plan, PlanStep } from '../plan/plan.ts'
import type { Opening } from './follow-port.ts'
import type { Answer, AnswerKey, Next, Run, RunProblem, Token } from './run.ts'
import type { Surroundings } from './surroundings.ts'

export type Move =
  | { is: 'leave'; choice: Choice }
  | ({ is: 'open' } & Opening)
  | { is: 'rest'; next: Next }
  | { is: 'end'; reason: string }
  | { is: 'fail'; problem: RunProblem }

/** The key of a question: `node/visit`, the same in every attempt and in every replay. */
export const answerKey = (token: Token): AnswerKey => `${token.step}/${token.visit}`
export const factsKey = (token: Token): AnswerKey => `${answerKey(token)}/facts`

/** What was answered to a token's question; most runs were never asked anything, and need no key for that. */
export function answerTo(run: Run, token: Token): Answer | undefined {
  for (const _asked in run.answers) return run.answers[answerKey(token)]
  return undefined
}

/** What one token does next. Never throws: a node that does fails its run alone. */
export function moveToken(plan: Plan, run: Run, token: Token, around: Surroundings): Move {
  const step = plan.steps[token.step]
  if (!step) return threw(token, 'The plan has no such step.')
  const definition = around.catalog.find(step.type, step.version)
  if (!definition) return rest(token, { is: 'unknown-node', type: step.type, version: step.version })
  try {
    if (step.disabled)
      return leaveBy(
        definition.ports(step.config).find(({ kind }) => kind !== 'body')?.name ?? 'done',
        'switched off',
      )
    return moveOn(definition, step, run, token, contextOf(run, token, around))
  } catch (error) {
    return threw(token, error instanceof Error ? error.message : String(error))
  }
}

function moveOn(node: NodeDefinition, step: PlanStep, run: Run, token: Token, context: NodeContext): Move {
  const { config } = step
  switch (node.kind) {
    case 'trigger':
      return leaveBy('event', context.event.type)
    case 'condition': {
      const facts = factsFor(node.needs(config, context), run, token)
      return facts.is === 'rest' ? facts : { is: 'leave', choice: node.choose(config, context, facts.known) }
    }
    case 'action': {
      const answer = answerTo(run, token)
      if (answer?.is === 'effect') return afterEffect(answer.outcome, step, token)
      const facts = factsFor(node.needs?.(config, context) ?? [], run, token)
      if (facts.is === 'rest') return facts
      return rest(token, { is: 'needs-effect', effect: node.effect(config, context, facts.known) })
    }
    case 'control': {
      const facts = factsFor(node.needs?.(config, context) ?? [], run, token)
      if (facts.is === 'rest') return facts
      return control(node.step(config, context, facts.known), answerTo(run, token), token, context)
    }
  }
}

function control(step: ControlStep, answer: Answer | undefined, token: Token, context: NodeContext): Move {
  switch (step.is) {
    case 'go':
      return { is: 'leave', choice: step.choice }
    case 'sleep':
      return isDue(step.until, context)
        ? { is: 'leave', choice: step.then }
        : rest(token, { is: 'sleep', until: step.until })
    case 'await':
      if (answer?.is === 'heard') return { is: 'leave', choice: step.heard }
      if (isDue(step.until, context)) return { is: 'leave', choice: step.timedOut }
      return rest(token, { is: 'await', match: step.match, until: step.until })
    case 'ask':
      // Verdict or time-out is decided by the task alone: a clock here would be a second opinion.
      if (answer?.is === 'verdict') {
        const output = { answer: answer.answer, by: answer.by, reason: answer.reason ?? '' }
        return {
          is: 'leave',
          choice: { port: answer.answer, reason: `${answer.by}: ${answer.answer}`, output },
        }
      }
      if (answer?.is === 'timed-out') return { is: 'leave', choice: step.timedOut }
      return rest(token, { is: 'ask', task: step.task, until: step.until })
    case 'parallel':
      return {
        is: 'open',
        bodies: step.ports.map((port) => ({ port })),
        then: step.then,
        reason: 'side by side',
      }
    case 'each': {
      const items = step.items.slice(0, step.limit)
      const left = step.items.length - items.length
      const reason = `${items.length} items${left > 0 ? `, ${left} over the limit left out` : ''}`
      return { is: 'open', bodies: items.map((item) => ({ port: step.body, item })), then: step.then, reason }
    }
    case 'stop':
      return { is: 'end', reason: step.reason }
  }
}

function afterEffect(outcome: EffectOutcome, step: PlanStep, token: Token): Move {
  switch (outcome.is) {
    case 'done':
      return { is: 'leave', choice: { port: 'done', reason: 'done', output: outcome.receipt } }
    case 'would-have':
      return leaveBy('done', 'would have: the connection is watch only')
    case 'skipped':
      return leaveBy('done', `skipped: ${outcome.reason}`)
    case 'failed':
      if (step.ports.failed !== undefined) return leaveBy('failed', `${outcome.code}: ${outcome.message}`)
      return {
        is: 'fail',
        problem: { code: 'effect-failed', node: token.step, message: `${outcome.code}: ${outcome.message}` },
      }
  }
}

function factsFor(
  requests: ReturnType<NonNullable<Extract<NodeDefinition, { kind: 'control' }>['needs']>>,
  run: Run,
  token: Token,
): { is: 'known'; known: Facts } | Extract<Move, { is: 'rest' }> {
  if (requests.length === 0) return { is: 'known', known: [] }
  const key = factsKey(token)
  const answer = run.answers[key]
  if (answer?.is === 'facts') return { is: 'known', known: answer.facts }
  return { is: 'rest', next: { key, step: token.step, is: 'needs-facts', facts: requests } }
}

function contextOf(run: Run, token: Token, around: Surroundings): NodeContext {
  const { event, now, community } = around
  const context = { event, now, community, steps: run.outputs, since: token.since, run }
  return token.item === undefined ? context : { ...context, item: token.item }
}

type Need<N = Next> = N extends Next ? Omit<N, 'key' | 'step'> : never

const rest = (token: Token, need: Need): Extract<Move, { is: 'rest' }> => ({
  is: 'rest',
  next: { key: answerKey(token), step: token.step, ...need },
})
const leaveBy = (port: string, reason: string): Move => ({ is: 'leave', choice: { port, reason } })
const isDue = (until: string, context: NodeContext) => Date.parse(context.now) >= Date.parse(until)
const threw = (token: Token, message: string): Move => ({
  is: 'fail',
  problem: { code: 'node-threw', node: token.step, message },
})
