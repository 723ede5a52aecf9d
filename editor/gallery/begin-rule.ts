import { verbs } from '../../nodes/contract/effect.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Abilities } from '../api/abilities.ts'
import { createRule, listRules, publishRule, saveDraft } from '../api/rules.ts'
import { catalog } from '../canvas/catalog.ts'

/** A name nobody uses yet: `Welcome`, `Welcome 2` … */
export function freeName(wished: string, taken: readonly string[]): string {
  let name = wished
  for (let count = 2; taken.includes(name); count += 1) name = `${wished} ${count}`
  return name
}

/** Makes a rule of a graph, and publishes it when asked; answers its id. */
export async function beginRule(
  community: string,
  wished: string,
  graph: RuleGraph,
  note?: string,
): Promise<string> {
  const rules = await listRules(community)
  const name = freeName(
    wished,
    rules.map((rule) => rule.name),
  )
  const made = await createRule({ community, name })
  const saved = await saveDraft(made.id, made.revision, graph)
  if (note !== undefined) await publishRule(made.id, saved.revision, note)
  return made.id
}

/** What a rule does or hears that a connection does not offer, as titles of its cards' types. */
export function lacking(
  graph: RuleGraph,
  { verbs: able, events }: Pick<Abilities, 'verbs' | 'events'>,
): string[] {
  const types = graph.nodes.flatMap(({ type, version }) => {
    const node = catalog.find(type, version)
    if (node?.kind === 'action') {
      const elsewhere = node.verb === 'send-email' || node.verb === 'send-request'
      const can = verbs[node.verb].place === 'steward' || elsewhere || able.includes(node.verb)
      return can ? [] : [type]
    }
    if (node?.kind !== 'trigger' || node.listens.includes('schedule.due')) return []
    return node.listens.some((one) => events.includes(one)) ? [] : [type]
  })
  return [...new Set(types)]
}
