import type { Collections } from '../mongo/collections.ts'
import type { EventDocument, RunDocument } from '../mongo/documents.ts'

/** What one rule made of an event. */
export interface Look {
  rule: string
  name: string
  version: number
  /** It looked and did nothing; or a run stands for it; or its run is about to be carried. */
  is: 'ended-without-effect' | 'run' | 'starting'
  node?: string
  port?: string
  run?: string
}

/** Every rule that looked at an event, in the order they were decided. */
export async function explainEvent(
  { runs, rules }: Pick<Collections, 'runs' | 'rules'>,
  { _id, ended = [], decided = [] }: EventDocument,
): Promise<{ looked: Look[]; runs: RunDocument[] }> {
  const found = await runs.find({ event: _id }).sort({ order: 1 }).toArray()
  const carried = new Set(found.map((run) => run._id))
  const ids = [...ended, ...found, ...decided.map(({ run }) => run)].map(({ rule }) => rule)
  const named = await rules.find({ _id: { $in: ids } }, { projection: { name: 1 } }).toArray()
  const nameOf = new Map(named.map(({ _id: rule, name }) => [rule, name]))
  const looked: Look[] = [
    ...found.map(({ _id: run, rule, version }) => ({ rule, version, is: 'run' as const, run })),
    ...decided
      .filter(({ run }) => !carried.has(run.id))
      .map(({ run: { id, rule, version } }) => ({ rule, version, is: 'starting' as const, run: id })),
    ...ended.map(({ rule, version, node, port }) => ({
      rule,
      version,
      is: 'ended-without-effect' as const,
      node,
      port,
    })),
  ].map((look) => ({ ...look, name: nameOf.get(look.rule) ?? look.rule }))
  return { looked, runs: found }
}
