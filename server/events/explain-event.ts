import type { Catalog } from '../../nodes/catalog.ts'
import type { Words } from '../../nodes/contract/json.ts'
import { whyNoStart } from '../../workflows/run/start-of.ts'
import type { Collections } from '../mongo/collections.ts'
import type { EventDocument, RunDocument } from '../mongo/documents.ts'
import { eventOf } from '../runs/run-state.ts'
import { readEnded } from './ended-run.ts'

/** What one rule made of an event. */
export interface Look {
  rule: string
  name: string
  version: number
  /**
   * It looked and did nothing; or a run stands for it; or its run is about to be carried; or it did not begin, though
   * that version was the newest when the event came.
   */
  is: 'ended-without-effect' | 'run' | 'starting' | 'did-not-begin'
  node?: string
  port?: string
  run?: string
  /** What the place where it ended is called, and why it did not begin. */
  why?: Words
}

type Stores = Pick<Collections, 'runs' | 'rules' | 'versions' | 'plans'>

/** What every rule made of an event: those that acted in the order they were carried, then those that did nothing. */
export async function explainEvent(
  collections: Stores,
  catalog: Catalog,
  event: EventDocument,
): Promise<{ looked: Look[]; runs: RunDocument[] }> {
  const { _id, ended = [], decided = [] } = event
  const { runs, rules } = collections
  const found = await runs.find({ event: _id }).sort({ order: 1 }).toArray()
  const carried = new Set(found.map((run) => run._id))
  const unnamed = [
    ...found.map(({ _id: run, rule, version }) => ({ rule, version, is: 'run' as const, run })),
    ...decided
      .filter(({ run }) => !carried.has(run.id))
      .map(({ run: { id, rule, version } }) => ({ rule, version, is: 'starting' as const, run: id })),
    ...readEnded(ended).map(({ rule, version, node, port }) => ({
      rule,
      version,
      is: 'ended-without-effect' as const,
      node,
      port,
    })),
  ]
  const all = [...unnamed, ...(await thatDidNotBegin(collections, catalog, event, unnamed))]
  const ids = { _id: { $in: all.map(({ rule }) => rule) } }
  const named = await rules.find(ids, { projection: { name: 1 } }).toArray()
  const nameOf = new Map(named.map(({ _id: rule, name }) => [rule, name]))
  return { looked: all.map((look) => ({ ...look, name: nameOf.get(look.rule) ?? look.rule })), runs: found }
}

const limited: Words = {
  en: 'It fits, but it had its turn already, was switched off then, or the event came too late.',
  de: 'Es passt, aber sie war schon dran, war damals ausgeschaltet, oder das Ereignis kam zu spät.',
}

/** Of the rules that are live, those that had been published when the event came and are not among the known. */
async function thatDidNotBegin(
  { rules, versions, plans }: Stores,
  catalog: Catalog,
  event: EventDocument,
  known: readonly { rule: string }[],
): Promise<Omit<Look, 'name'>[]> {
  const { community } = event
  const live = await rules.find({ community, live: { $ne: null } }, { projection: { _id: 1 } }).toArray()
  const others = live.map(({ _id }) => _id).filter((rule) => !known.some((one) => one.rule === rule))
  const newest = await versions
    .aggregate<{ _id: string; version: number; plan: string }>([
      { $match: { rule: { $in: others }, publishedAt: { $lte: new Date(event.receivedAt) } } },
      { $sort: { version: -1 } },
      { $group: { _id: '$rule', version: { $first: '$version' }, plan: { $first: '$plan' } } },
      { $sort: { _id: 1 } },
    ])
    .toArray()
  const loaded = await plans.find({ _id: { $in: newest.map(({ plan }) => plan) } }).toArray()
  const planOf = new Map(loaded.map(({ _id, plan }) => [_id, plan]))
  return newest.flatMap(({ _id: rule, version, plan: hash }) => {
    const plan = planOf.get(hash)
    if (!plan) return []
    const why = whyNoStart(plan, eventOf(event), catalog) ?? limited
    return [{ rule, version, is: 'did-not-begin' as const, why }]
  })
}
