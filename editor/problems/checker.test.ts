import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import { type CheckAnswer, type CheckRequest, createChecker } from './checker.ts'

/** A worker that answers when it is told to. */
function aWorker() {
  const asked: CheckRequest[] = []
  let tell: (event: { data: CheckAnswer }) => void = () => {}
  return {
    asked,
    postMessage: (request: CheckRequest) => void asked.push(request),
    addEventListener: (_type: 'message', heard: (event: { data: CheckAnswer }) => void) => {
      tell = heard
    },
    answer(problems: Problem[]) {
      tell({ data: { id: asked.at(-1)?.id ?? 0, problems, tookMs: 1 } })
    },
  }
}
const named = (name: string) => aRule().on('post-created', {}, name).build()
const problem: Problem = {
  ...{ code: 'x', severity: 'error' as const },
  ...{ sentence: { en: '', de: '' }, hint: { en: '', de: '' } },
}

it('asks one graph at a time, and of those drawn meanwhile only the newest', async () => {
  const worker = aWorker()
  const check = createChecker(worker)
  const first = check(named('a'))
  const second = check(named('b'))
  const third = check(named('c'))
  expect(worker.asked.map(({ graph }) => graph.nodes[0]?.id)).toEqual(['a'])
  worker.answer([])
  expect(await first).toEqual([])
  expect(worker.asked.map(({ graph }) => graph.nodes[0]?.id)).toEqual(['a', 'c'])
  worker.answer([problem])
  expect(await Promise.all([second, third])).toEqual([[problem], [problem]])
})
