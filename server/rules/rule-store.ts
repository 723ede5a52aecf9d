import { randomBytes } from 'node:crypto'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { Refusal } from '../http/errors.ts'
import type { Collections } from '../mongo/collections.ts'
import type { RuleDocument, VersionDocument } from '../mongo/rule-documents.ts'
import { keepRevisions } from './revisions.ts'
import { raiseRouting } from './routing-revision.ts'
import { ruleSummary } from './rule-views.ts'

export interface RulesDeps {
  collections: Pick<
    Collections,
    'rules' | 'revisions' | 'versions' | 'plans' | 'routing' | 'communities' | 'examples'
  >
  /** Everything that is wrong with a graph, whatever it is. */
  check(graph: unknown): Problem[]
  /** What comes of the draft together with the live rules; absent where that is not asked. */
  meet?(rule: RuleDocument): Promise<Problem[]>
  /** Its examples that would no longer hold on this plan; absent where nothing can play them. */
  differingExamples?(rule: RuleDocument, plan: Plan): Promise<Problem[]>
  /** @throws when the graph has errors; asked only after `check`. */
  compile(graph: RuleGraph): Plan
  now: () => Date
}

export async function findRule({ rules }: Pick<Collections, 'rules'>, id: string): Promise<RuleDocument> {
  const rule = await rules.findOne({ _id: id })
  if (!rule) throw new Refusal('not-found', { detail: `There is no rule ${id}.` })
  return rule
}

export async function findVersion(
  { versions }: Pick<Collections, 'versions'>,
  rule: string,
  version: number,
): Promise<VersionDocument> {
  const found = await versions.findOne({ rule, version })
  if (!found) throw new Refusal('not-found', { detail: `The rule ${rule} has no version ${version}.` })
  return found
}

interface NewRule extends Pick<RuleDocument, 'community' | 'name' | 'draft' | 'folder' | 'tags' | 'owner'> {
  by?: string | null
}

export async function createRule(
  { collections, now }: RulesDeps,
  { community, name, draft, by = null, ...shelf }: NewRule,
): Promise<RuleDocument> {
  const known = await collections.communities.findOne({ _id: community }, { projection: { _id: 1 } })
  if (!known) throw new Refusal('not-found', { detail: `There is no community ${community}.` })
  const _id = `rule_${randomBytes(8).toString('base64url').replaceAll(/[-_]/g, '0')}`
  const rule = {
    _id,
    format: 1 as const,
    community,
    name,
    draft,
    revision: 1,
    live: null,
    latest: 0,
    updatedAt: now(),
    drawnAt: 1,
    ...shelf,
  }
  await collections.rules.insertOne(rule)
  await keepRevisions(collections, [{ rule, by }])
  return rule
}

export type RuleChange = Partial<
  Pick<RuleDocument, 'name' | 'draft' | 'live' | 'latest' | 'folder' | 'tags' | 'owner'>
>

/**
 * The one way a rule is changed: only if it still is what the change is based on; else 409 with both sides. Each draft
 * becomes a revision that stays. The one before is written again, in case its process ended between the two writes.
 */
export async function changeRule(
  { collections, now }: Pick<RulesDeps, 'collections' | 'now'>,
  id: string,
  basedOn: number,
  change: RuleChange,
  by: string | null = null,
): Promise<RuleDocument> {
  const set = {
    ...change,
    updatedAt: now(),
    ...(change.draft && { drawnAt: basedOn + 1 }),
  }
  const before = await collections.rules.findOneAndUpdate(
    { _id: id, revision: basedOn },
    { $set: set, $inc: { revision: 1 } },
    { returnDocument: 'before' },
  )
  if (before) {
    const rule = { ...before, ...set, revision: basedOn + 1 }
    if (change.draft)
      await keepRevisions(collections, [
        { rule: before, by: null },
        { rule, by },
      ])
    return rule
  }
  const theirs = await findRule(collections, id)
  throw new Refusal('changed-meanwhile', {
    yours: { basedOn, ...change },
    theirs: { ...ruleSummary(theirs), draft: theirs.draft },
  })
}

/** A rule that is live is not removed. Its revisions and versions stay: what ran can still be read; its examples go. */
export async function removeRule({ collections }: RulesDeps, id: string, basedOn: number): Promise<void> {
  const gone = await collections.rules.deleteOne({ _id: id, revision: basedOn, live: null })
  if (gone.deletedCount === 1) {
    await collections.examples.deleteMany({ rule: id })
    return
  }
  const rule = await findRule(collections, id)
  if (rule.live !== null) throw new Refusal('rule-is-live')
  throw new Refusal('changed-meanwhile', {
    yours: { basedOn },
    theirs: { ...ruleSummary(rule), draft: rule.draft },
  })
}

/** Switches a version live, or the rule off (null); answered only after every process will see it. */
export async function switchRule(
  deps: RulesDeps,
  id: string,
  live: number | null,
  basedOn?: number,
): Promise<RuleDocument> {
  const rule = await findRule(deps.collections, id)
  if (live !== null) {
    if (rule.latest === 0) throw new Refusal('not-published')
    await findVersion(deps.collections, id, live)
  }
  const changed = await changeRule(deps, id, basedOn ?? rule.revision, { live })
  await raiseRouting(deps.collections, changed.community)
  return changed
}
