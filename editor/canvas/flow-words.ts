import { useMemo } from 'react'
import { useWords } from '../words/language.ts'
import { sentenceOf, titleOf } from './catalog.ts'
import type { WayEdge } from './drawn-edges.ts'
import type { DrawnNode } from './drawn-nodes.ts'

/** What screen readers are told of the drawing; an object that was named before is the same object again. */
export function useFlowWords() {
  const { say, read, language } = useWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(() => {
    const nodes = new WeakMap<DrawnNode, DrawnNode>()
    const edges = new WeakMap<WayEdge, WayEdge>()
    const labelOf = (node: DrawnNode): string => {
      if (node.type === 'note') return `${say('sticky-note')}: ${node.data.note.text}`
      if (node.type === 'frame') return `${say('new-group')}: ${node.data.title}`
      const { node: card, problems } = node.data
      const off = card.disabled ? [say('card-is-off')] : []
      const wrong = problems.length > 0 ? [say('card-problems', { n: problems.length })] : []
      return [read(titleOf(card)), read(sentenceOf(card)), ...off, ...wrong].join('. ')
    }
    const wayOf = ({ data }: WayEdge) =>
      data ? `${read(data.between.source)} – ${read(data.name)} → ${read(data.between.target)}` : ''
    return {
      node: (node: DrawnNode) => kept(nodes, node, () => ({ ...node, ariaLabel: labelOf(node) })),
      edge: (edge: WayEdge) => kept(edges, edge, () => ({ ...edge, ariaLabel: wayOf(edge) })),
      config: {
        'node.a11yDescription.default': say('node-keys'),
        'node.a11yDescription.keyboardDisabled': say('node-keys'),
        'node.a11yDescription.ariaLiveMessage': () => '',
        'edge.a11yDescription.default': say('edge-keys'),
        'handle.ariaLabel': say('port'),
        'minimap.ariaLabel': say('show-map'),
      },
    }
  }, [language])
}

function kept<T extends object>(known: WeakMap<T, T>, one: T, make: () => T): T {
  const old = known.get(one)
  if (old) return old
  const fresh = make()
  known.set(one, fresh)
  return fresh
}
