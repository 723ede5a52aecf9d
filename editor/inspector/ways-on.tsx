import type { RuleNode } from '../../workflows/graph/rule-graph.ts'
import { portsOf, portWords, titleOf } from '../canvas/catalog.ts'
import { mayConnect } from '../canvas/ways.ts'
import { connect, disconnect } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { listRule, numbersOf } from '../outline/list-rule.ts'
import { useWords } from '../words/language.ts'

/** Where each way of a card leads, to be chosen without a mouse: only what goes round in no circle is offered. */
export function WaysOn({ node }: { node: RuleNode }) {
  const { say, read } = useWords()
  const { graph } = useRuleDocument((document) => document.history)
  const perform = useRuleDocument((document) => document.perform)
  const numbers = numbersOf(listRule(graph))
  const inOrder = graph.nodes.toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
  return portsOf(node).map(({ name }) => {
    const from = { node: node.id, port: name }
    const to = graph.edges.find((edge) => edge.from.node === node.id && edge.from.port === name)?.to
    const offered = inOrder.filter(({ id }) => id === to || mayConnect(graph, node.id, id))
    return (
      <label className="field" key={name}>
        <span>{`${read(portWords(node, name))}: ${say('leads-to')}`}</span>
        <select
          value={to ?? ''}
          onChange={({ target: { value } }) => perform(value ? connect(from, value) : disconnect(from))}
        >
          <option value="">{say('leads-nowhere')}</option>
          {offered.map((other) => (
            <option key={other.id} value={other.id}>
              {numbers.get(other.id)} {read(titleOf(other))}
            </option>
          ))}
        </select>
      </label>
    )
  })
}
