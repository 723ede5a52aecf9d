import '../problems/problems.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { listConnections } from '../api/connections.ts'
import { catalog } from '../canvas/catalog.ts'
import { Icon } from '../controls/icon.tsx'
import { useAbilities } from '../inspector/use-abilities.ts'
import { useReader, useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { restraintSays, restraintWords as words } from './restraint-words.ts'
import { restraintsOn } from './restraints.ts'

/** Before a rule is published: where it acts and will not be let, what will happen instead, and where to change that. */
export function RestraintNotice({ graph }: { graph: RuleGraph }) {
  const { read } = useWords()
  const community = useReader((reader) => reader.community)
  const abilities = useAbilities()
  const { data: connections = [] } = useQuery({
    queryKey: ['connections', community],
    queryFn: () => listConnections(community),
    enabled: community !== '',
  })
  const restraints = restraintsOn(graph, catalog, abilities, connections)
  if (restraints.length === 0) return null
  return (
    <section>
      <h3>{read(words.title)}</h3>
      <ul className="problem-list">
        {restraints.map(({ connection, name, is, cards }) => (
          <li key={connection} className="problem problem-warning">
            <Icon name="info" />
            <div>
              <strong>{filled(read(restraintSays[is].title), { name })}</strong>
              <p>{read(restraintSays[is].says)}</p>
              <small>{filled(read(words.cards), { cards: cards.map(read).join(', ') })}</small>
              <span className="row">
                <Link href="/connections">{filled(read(words.change), { name })}</Link>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
