import type { Catalog } from '../../nodes/catalog.ts'
import type { EventType } from '../../nodes/contract/event.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import type { Step } from '../../workflows/run/run.ts'
import { type StartOf, startsOn } from '../../workflows/run/start-of.ts'
import type { Collections } from '../mongo/collections.ts'
import { routingHoldsMs } from '../rules/routing-revision.ts'
import type { PlanCache } from '../runs/plan-cache.ts'
import { type Way, waysOf } from './ways.ts'

export interface LiveRule {
  id: string
  community: string
  version: number
  plan: Plan
  order: number
}

/** A rule as events of one type meet it. */
export interface ListeningRule extends LiveRule {
  startAt: StartOf
  wayOf(trail: readonly Step[]): Way
}

export interface LiveCommunity {
  id: string
  name: string
  /** In the order they are decided and carried. */
  listening(type: EventType): readonly ListeningRule[]
  /** The routing revision at which these were read. */
  revision: number
  /** The version of each live rule. */
  versions: ReadonlyMap<string, number>
}

/** The live rules of a community: what `raiseRouting` resolved for is in them. */
export type LiveRules = (communities: readonly string[]) => Promise<ReadonlyMap<string, LiveCommunity>>

const purposeOrder = { safety: 0, service: 1, engagement: 2 } as const

interface Known {
  live: LiveCommunity
  /** A `performance.now()`: when its revision was last asked for. */
  askedAt: number
}

export function createLiveRules(
  collections: Pick<Collections, 'routing' | 'rules' | 'versions' | 'communities'>,
  plans: PlanCache,
  catalog: Catalog,
): LiveRules {
  const known = new Map<string, Known>()

  async function renew(communities: readonly string[], askedAt: number): Promise<void> {
    const revisions = await collections.routing.find({ _id: { $in: [...communities] } }).toArray()
    const revisionOf = new Map(revisions.map(({ _id, revision }) => [_id, revision]))
    for (const community of communities) {
      const revision = revisionOf.get(community) ?? 0
      const before = known.get(community)
      const isSame = before?.live.revision === revision
      const live = isSame ? before.live : await load(collections, plans, catalog, community, revision)
      // Whoever asked earlier and was slower does not take back what is newer.
      if ((known.get(community)?.askedAt ?? 0) <= askedAt) known.set(community, { live, askedAt })
    }
  }

  return async (communities) => {
    const now = performance.now()
    const holds = (at: number | undefined) => at !== undefined && now - at < routingHoldsMs
    const outdated = communities.filter((community) => !holds(known.get(community)?.askedAt))
    if (outdated.length > 0) await renew(outdated, now)
    return new Map(
      communities.flatMap((community) => {
        const found = known.get(community)
        return found ? [[community, found.live]] : []
      }),
    )
  }
}

async function load(
  { rules, versions, communities }: Pick<Collections, 'rules' | 'versions' | 'communities'>,
  plans: PlanCache,
  catalog: Catalog,
  community: string,
  revision: number,
): Promise<LiveCommunity> {
  const [document, live] = await Promise.all([
    communities.findOne({ _id: community }),
    rules.find({ community, live: { $ne: null } }, { projection: { name: 1, live: 1 } }).toArray(),
  ])
  const named = live.flatMap(({ _id, name, live: version }) =>
    version === null ? [] : [{ _id, name, version }],
  )
  const published = await versions
    .find({
      $or: named.map(({ _id: rule, version }) => ({ rule, version })).concat({ rule: '', version: 0 }),
    })
    .project<{ rule: string; plan: string }>({ rule: 1, plan: 1 })
    .toArray()
  const planOf = new Map(published.map(({ rule, plan }) => [rule, plan]))
  const loaded = await plans.load([...planOf.values()])
  const wished = new Map(document?.ruleOrder.map((rule, index) => [rule, index]))
  const ordered = named
    .flatMap(({ _id, name, version }) => {
      const plan = loaded.get(planOf.get(_id) ?? '')
      return plan ? [{ id: _id, name, version, plan }] : []
    })
    .sort(
      (a, b) =>
        purposeOrder[a.plan.settings.purpose] - purposeOrder[b.plan.settings.purpose] ||
        (wished.get(a.id) ?? Number.MAX_SAFE_INTEGER) - (wished.get(b.id) ?? Number.MAX_SAFE_INTEGER) ||
        a.name.localeCompare(b.name, 'en'),
    )
  const byType = new Map<EventType, ListeningRule[]>()
  for (const [order, { id, version, plan }] of ordered.entries()) {
    for (const type of typesOf(plan, catalog)) {
      const rule = listeningRule({ id, community, version, plan, order }, type, catalog)
      if (rule) byType.set(type, [...(byType.get(type) ?? []), rule])
    }
  }
  return {
    id: community,
    name: document?.name ?? community,
    revision,
    listening: (type) => byType.get(type) ?? [],
    versions: new Map(ordered.map(({ id, version }) => [id, version])),
  }
}

/** What two hundred rules would otherwise look up for every event; undefined where the rule never begins at such. */
export function listeningRule(rule: LiveRule, type: EventType, catalog: Catalog): ListeningRule | undefined {
  const startAt = startsOn(rule.plan, type, catalog)
  if (!startAt) return undefined
  const { id, community, version } = rule
  return { ...rule, startAt, wayOf: waysOf({ rule: id, community, version }) }
}

function typesOf({ starts, steps }: Plan, catalog: Catalog): Set<EventType> {
  return new Set(
    starts.flatMap((start) => {
      const step = steps[start]
      const node = step && catalog.find(step.type, step.version)
      return node?.kind === 'trigger' ? [...node.listens] : []
    }),
  )
}
