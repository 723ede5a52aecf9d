import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'

export interface CheckRequest {
  id: number
  graph: RuleGraph
}
export interface CheckAnswer {
  id: number
  problems: Problem[]
  tookMs: number
}
/** What of a worker the checker needs. */
export interface Port {
  postMessage(request: CheckRequest): void
  addEventListener(type: 'message', heard: (event: { data: CheckAnswer }) => void): void
}

/** Asks a worker one graph at a time; of those that wait only the newest is asked, the others are answered with it. */
export function createChecker(port: Port): (graph: RuleGraph) => Promise<Problem[]> {
  let id = 0
  let asking = false
  let next: RuleGraph | undefined
  let waiting: ((problems: Problem[]) => void)[] = []
  let answering: ((problems: Problem[]) => void)[] = []
  const ask = () => {
    if (asking || !next) return
    id += 1
    asking = true
    answering = waiting
    waiting = []
    port.postMessage({ id, graph: next })
    next = undefined
  }
  port.addEventListener('message', ({ data }) => {
    if (data.id !== id) return
    asking = false
    const heard = answering
    answering = []
    ask()
    for (const tell of heard) tell(data.problems)
  })
  return (graph) =>
    new Promise((tell) => {
      next = graph
      waiting.push(tell)
      ask()
    })
}
