import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { meetOthers } from '../api/rules.ts'
import { Icon } from '../controls/icon.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { problemWords } from './problem-words.ts'
import './problems.css'

/** What comes of this rule together with those that are live: shown before it is published; nothing is forbidden by it. */
export function Meetings({ rule }: { rule: string }) {
  const { read } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const { data } = useQuery({
    queryKey: ['meetings', rule, graph.nodes, graph.edges, graph.settings],
    queryFn: () => meetOthers(rule, graph),
  })
  if (!data || data.problems.length === 0) return null
  return (
    <section>
      <h3>{read(problemWords.meetings)}</h3>
      <p className="quiet">{read(problemWords['meetings-hint'])}</p>
      <ul className="problem-list">
        {data.problems.map(({ code, node, sentence, hint, others }) => (
          <li key={`${code} ${node} ${sentence.en}`} className="problem problem-warning">
            <Icon name="info" />
            <div>
              {read(sentence)}
              <small>{read(hint)}</small>
              <span className="row">
                {others.map((other) => (
                  <Link key={`${other.rule} ${other.node}`} href={`/rules/${encodeURIComponent(other.rule)}`}>
                    {read(problemWords.open)}: {other.name}
                  </Link>
                ))}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
