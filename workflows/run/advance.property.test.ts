import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anEvent, midnight } from '../../test/kit/an-event.ts'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { planOf } from '../../test/kit/play-story.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import type { Plan } from '../plan/plan.ts'
import { advance, beginRun, maximumSteps } from './advance.ts'
import { answer } from './answer.ts'
import type { Answer, AnswerKey, Next, Run } from './run.ts'

const event = anEvent('post.created')
const around = (now: string) => ({
  event,
  community: { id: 'demo', name: 'Demo' },
  catalog: smallCatalog,
  now,
})
const begin = (plan: Plan) =>
  beginRun(
    { id: 'r', rule: 'r', version: 1, community: 'demo', key: event.id, plan, start: plan.starts[0] ?? '' },
    event,
    midnight,
  )

/** What an unreliable world answers; `dice` decides. */
function answerTo(next: Next, dice: number): Answer | undefined {
  switch (next.is) {
    case 'needs-facts':
      return {
        is: 'facts',
        facts: next.facts.map((_, index) =>
          (dice + index) % 3 === 0
            ? { is: 'not-provided' }
            : { is: 'value', value: dice % 2 === 0 ? 'de' : dice, source: 'dice', version: '1' },
        ),
      }
    case 'needs-effect':
      return {
        is: 'effect',
        outcome:
          dice % 4 === 0
            ? { is: 'failed', code: 'not-found', message: 'gone' }
            : dice % 4 === 1
              ? { is: 'skipped', reason: 'handled' }
              : { is: 'done', receipt: { dice } },
      }
    case 'ask':
      if (dice % 2 === 0) return { is: 'timed-out', at: midnight }
      return {
        is: 'verdict',
        answer: next.task.answers[dice % next.task.answers.length] ?? '',
        by: 'Mia',
        at: midnight,
      }
    case 'await':
      return dice % 2 === 0 ? { is: 'heard', event: 'e2', type: 'post.created', at: midnight } : undefined
    default:
      return undefined
  }
}

interface Played {
  run: Run
  turns: { now: string; answers: [AnswerKey, Answer][] }[]
}

function play(plan: Plan, dice: readonly number[]): Played {
  let run = begin(plan)
  let clock = Date.parse(midnight)
  const turns: Played['turns'] = []
  for (let turn = 0; ; turn++) {
    const now = new Date(clock).toISOString()
    const moved = advance(plan, run, around(now))
    run = moved.run
    const answers = moved.next.flatMap((next, index): [AnswerKey, Answer][] => {
      const given = answerTo(next, dice[(turn + index) % dice.length] ?? 1)
      return given ? [[next.key, given]] : []
    })
    turns.push({ now, answers })
    if (run.status !== 'running') return { run, turns }
    if (turn > maximumSteps) throw new Error('It does not end')
    run = answers.reduce((on, [key, given]) => answer(on, key, given), run)
    clock += 40 * 24 * 3_600_000
  }
}

const dice = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 })

it('ends every valid rule, whatever the world answers', () => {
  fc.assert(
    fc.property(arbitraryGraph(smallCatalog), dice, (graph, thrown) => {
      const { run } = play(planOf(graph, smallCatalog), thrown)
      expect(run.tokens).toEqual([])
      expect(run.frames).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('takes the same path again when given the same answers at the same times', () => {
  fc.assert(
    fc.property(arbitraryGraph(smallCatalog), dice, (graph, thrown) => {
      const plan = planOf(graph, smallCatalog)
      const first = play(plan, thrown)
      let again = begin(plan)
      for (const { now, answers } of first.turns) {
        again = advance(plan, again, around(now)).run
        if (again.status === 'running')
          again = answers.reduce((on, [key, given]) => answer(on, key, given), again)
      }
      expect(again.trail).toEqual(first.run.trail)
    }),
    { numRuns: 200 },
  )
})
