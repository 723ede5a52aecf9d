import { verbs } from '../../nodes/contract/effect.ts'
import type { NodeDefinition } from '../../nodes/contract/node.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import type { Abilities } from '../api/abilities.ts'

/** Whether the connections a rule listens to can do what a card says. */
export type Possible =
  | { is: 'everywhere' }
  /** No connection that the rule listens to can. */
  | { is: 'nowhere'; lacking: 'verb' | 'event' }
  | { is: 'partly'; lacking: 'verb' | 'event'; on: string[] }
  /** It can, but the connection's hand is to watch only. */
  | { is: 'watching'; on: string[] }

type Able = Pick<Abilities, 'connection' | 'name' | 'verbs' | 'events' | 'hand'>

/** For a card of a kind, with the connection it names, if any; `everywhere` while nothing is known. */
export function canBeDone(
  definition: NodeDefinition,
  named: string | undefined,
  settings: Pick<RuleSettings, 'scope'>,
  abilities: readonly Able[],
): Possible {
  const everywhere: Possible = { is: 'everywhere' }
  if (definition.kind !== 'action' && definition.kind !== 'trigger') return everywhere
  const here = abilities.filter((one) =>
    named === undefined ? inScope(one.connection, settings) : one.connection === named,
  )
  if (here.length === 0) return everywhere
  if (definition.kind === 'trigger') {
    const { listens } = definition
    // What Steward itself raises (a schedule, a decided task) needs no platform.
    const own = listens.every((type) => steward.some((begin) => type.startsWith(begin)))
    const lacks = own ? [] : here.filter(({ events }) => !listens.some((type) => events.includes(type)))
    return lacks.length === here.length ? { is: 'nowhere', lacking: 'event' } : everywhere
  }
  const { verb } = definition
  if (verbs[verb].place === 'steward') return everywhere
  const lacks = here.filter((one) => !one.verbs.includes(verb))
  if (lacks.length === here.length) return { is: 'nowhere', lacking: 'verb' }
  if (lacks.length > 0) return { is: 'partly', lacking: 'verb', on: lacks.map(({ name }) => name) }
  const watching = here.filter(({ hand }) => hand === 'watch only')
  return watching.length > 0 ? { is: 'watching', on: watching.map(({ name }) => name) } : everywhere
}

const steward = ['schedule.', 'task.', 'mode.', 'metric.', 'publishing.', 'connection.', 'appeal.']

/** Whether a rule listens to a connection. */
export function inScope(id: string, { scope: { connections } }: Pick<RuleSettings, 'scope'>): boolean {
  if (connections.exclude.includes(id)) return false
  return connections.include.length === 0 || connections.include.includes(id)
}
