import type { Catalog } from '../../../nodes/catalog.ts'
import type { Words } from '../../../nodes/contract/json.ts'
import type { RuleGraph } from '../../../workflows/graph/rule-graph.ts'
import { commonFields, nodesBefore, stepFields, type ValueField } from '../condition/condition-fields.ts'

const w = (en: string, de: string): Words => ({ en, de })
const now: ValueField = { path: 'now', kind: 'time', group: w('Event', 'Ereignis'), label: w('Now', 'Jetzt') }
/** Inside of `for-each`. */
export const itemField: ValueField = {
  path: 'steps.item',
  kind: 'text',
  group: w('Earlier cards', 'Frühere Karten'),
  label: w('The one whose turn it is', 'Was gerade an der Reihe ist'),
}

/** What a text of a card can name; without a card, what every text can. */
export function textFields(graph: RuleGraph, catalog: Catalog, node: string | undefined): ValueField[] {
  if (node === undefined) return [...commonFields, now]
  const before = nodesBefore(graph, node)
  const isOfMany = graph.nodes.some(({ id, type }) => type === 'for-each' && before.has(id))
  return [...commonFields, now, ...(isOfMany ? [itemField] : []), ...stepFields(graph, catalog, node)]
}
