import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Exit } from '../document/commands.ts'
import { useWords } from '../words/language.ts'
import { portWords, titleOf } from './catalog.ts'

/** What a drawing that can only be looked at says to screen readers, and on its buttons. */
export function useLookWords(graph: RuleGraph) {
  const { say, read } = useWords()
  const find = (id: string) => graph.nodes.find((node) => node.id === id)
  return {
    config: {
      'node.a11yDescription.default': '',
      'node.a11yDescription.keyboardDisabled': '',
      'node.a11yDescription.ariaLiveMessage': () => '',
      'edge.a11yDescription.default': '',
      'controls.ariaLabel': say('tools'),
      'controls.zoomIn.ariaLabel': say('zoom-in'),
      'controls.zoomOut.ariaLabel': say('zoom-out'),
      'controls.fitView.ariaLabel': say('show-all'),
      'handle.ariaLabel': say('port'),
    },
    /** `Text contains – Yes → Hide` */
    lineOf: (from: Exit, to: string): string => {
      const [source, target] = [find(from.node), find(to)]
      if (!source || !target) return ''
      return `${read(titleOf(source))} – ${read(portWords(source, from.port))} → ${read(titleOf(target))}`
    },
  }
}
