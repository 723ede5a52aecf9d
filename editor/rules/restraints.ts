import type { Catalog } from '../../nodes/catalog.ts'
import { verbs } from '../../nodes/contract/effect.ts'
import type { Words } from '../../nodes/contract/json.ts'
import { nameOf } from '../../workflows/graph/look-up.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Abilities } from '../api/abilities.ts'
import type { Connection } from '../api/connections.ts'
import { inScope } from '../inspector/can-be-done.ts'

/** A connection that will not simply do what a rule wants, and the cards whose doing it concerns. */
export interface Restraint {
  connection: string
  name: string
  is: 'stopped' | 'watch only' | 'ask first'
  cards: Words[]
}

type Able = Pick<Abilities, 'connection' | 'name' | 'verbs' | 'events'>
type Held = Pick<Connection, 'id' | 'hand' | 'emergencyStop'>

/** Where a rule acts and the connection's hand or stop is in between. */
export function restraintsOn(
  graph: RuleGraph,
  catalog: Catalog,
  abilities: readonly Able[],
  connections: readonly Held[],
): Restraint[] {
  const nodes = graph.nodes.filter(({ disabled }) => !disabled)
  const listens = nodes.flatMap(({ type, version }) => {
    const definition = catalog.find(type, version)
    return definition?.kind === 'trigger' ? definition.listens : []
  })
  const hears = ({ connection, events }: Able) =>
    inScope(connection, graph.settings) && listens.some((type) => events.includes(type))
  return abilities.flatMap((able) => {
    const held = connections.find(({ id }) => id === able.connection)
    const is = held && (held.emergencyStop ? 'stopped' : held.hand)
    if (is === undefined || is === 'acting') return []
    const cards = nodes.filter(({ type, version, config }) => {
      const definition = catalog.find(type, version)
      if (definition?.kind !== 'action') return false
      const { verb } = definition
      const isOwn = verbs[verb].place === 'steward'
      // What Steward keeps for itself is only asked about where it harms.
      if (isOwn && is === 'ask first' && !verbs[verb].destructive) return false
      const isHere =
        isOwn || config.connection === undefined ? hears(able) : config.connection === able.connection
      return isHere && (isOwn || able.verbs.includes(verb))
    })
    const names = new Map(cards.map((card) => nameOf(card, catalog)).map((words) => [words.en, words]))
    if (names.size === 0) return []
    return [{ connection: able.connection, name: able.name, is, cards: [...names.values()] }]
  })
}
