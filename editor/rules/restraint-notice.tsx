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

interface Props {
  graph: RuleGraph
  /** One below that of the page or dialog it stands in. */
  heading: 'h2' | 'h3'
}

/** Before a rule is published: where it acts and will not be let, what will happen instead, and where to change that. */
export function RestraintNotice({ graph, heading: Heading }: Props) {
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
      <Heading>{read(words.title)}</Heading>
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
