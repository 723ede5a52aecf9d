import { browserCatalog } from '../../nodes/catalog.browser.ts'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import type { CheckAnswer, CheckRequest } from './checker.ts'

/** The engine's own checks, beside the page: drawing never waits for them. */
const catalog = browserCatalog()

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const began = performance.now()
  const { problems } = checkGraph(data.graph, catalog)
  const answer: CheckAnswer = { id: data.id, problems, tookMs: performance.now() - began }
  postMessage(answer)
})
