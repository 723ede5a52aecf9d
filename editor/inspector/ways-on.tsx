import { useMemo } from 'react'
import type { RuleNode } from '../../workflows/graph/rule-graph.ts'
import { portsOf, portWords, titleOf } from '../canvas/catalog.ts'
import { mayFollow } from '../canvas/ways.ts'
import { connect, disconnect } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { listRule, numbersOf } from '../outline/list-rule.ts'
import { useWords } from '../words/language.ts'

/** Where each way of a card leads, to be chosen without a mouse: only what goes round in no circle is offered. */
export function WaysOn({ node }: { node: RuleNode }) {
  const { say, read } = useWords()
  const { nodes, edges } = useRuleDocument((document) => document.history.graph)
  const perform = useRuleDocument((document) => document.perform)
  // Typing into a card's form changes none of this: with hundreds of cards it is worked out once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: which cards there are, and how they are joined
  const { numbers, offered } = useMemo(() => {
    const { graph } = useRuleDocument.getState().history
    const numbers = numbersOf(listRule(graph))
    const numberOf = ({ id }: RuleNode) => numbers.get(id) ?? 0
    const inOrder = mayFollow(graph, node.id).toSorted((a, b) => numberOf(a) - numberOf(b))
    return { numbers, offered: inOrder.map(({ id }) => id) }
  }, [edges, nodes.length, node.id])
  const known = new Map(nodes.map((one) => [one.id, one]))
  return portsOf(node).map(({ name }) => {
    const from = { node: node.id, port: name }
    const to = edges.find((edge) => edge.from.node === node.id && edge.from.port === name)?.to
    return (
      <label className="field" key={name}>
        <span>{`${read(portWords(node, name))}: ${say('leads-to')}`}</span>
        <select
          value={to ?? ''}
          onChange={({ target: { value } }) => perform(value ? connect(from, value) : disconnect(from))}
        >
          <option value="">{say('leads-nowhere')}</option>
          {[...new Set(to === undefined ? offered : [...offered, to])].map((id) => {
            const other = known.get(id)
            return (
              <option key={id} value={id}>
                {numbers.get(id)} {other ? read(titleOf(other)) : id}
              </option>
            )
          })}
        </select>
      </label>
    )
  })
}
