import { isDeepStrictEqual } from 'node:util'
import { MongoServerError } from 'mongodb'
import { Refusal } from '../http/errors.ts'
import type { RuleDocument } from '../mongo/rule-documents.ts'
import { checkPatterns } from './check-patterns.ts'
import { raiseRouting } from './routing-revision.ts'
import { changeRule, findRule, type RulesDeps } from './rule-store.ts'
import { ruleSummary } from './rule-views.ts'

export interface PublishOrder {
  basedOn: number
  note: string
  stopIfRulesMeet?: boolean
  /** Examples that no longer hold are no reason not to. */
  despiteExamples?: boolean
}

/**
 * Plan, then version, then the rule's live number, then the routing revision: whoever sees a later one finds the
 * earlier ones. Publishing what is live already changes nothing.
 */
export async function publishRule(
  deps: RulesDeps,
  id: string,
  { basedOn, note, stopIfRulesMeet = false, despiteExamples = false }: PublishOrder,
): Promise<RuleDocument> {
  const { collections, check, compile, now } = deps
  const rule = await findRule(collections, id)
  if (rule.revision !== basedOn) return changeRule(deps, id, basedOn, {})
  const { community, draft } = rule
  const found = check(draft)
  const broken = found.some(({ severity }) => severity === 'error')
  const problems = broken ? found : [...found, ...(await checkPatterns(draft))]
  if (problems.some(({ severity }) => severity === 'error'))
    throw new Refusal('rule-has-problems', { problems })
  const meeting = stopIfRulesMeet ? ((await deps.meet?.(rule)) ?? []) : []
  if (meeting.length > 0) throw new Refusal('rules-meet', { problems: meeting })

  const newest = await collections.versions.find({ rule: id }).sort({ version: -1 }).limit(1).next()
  if (newest && rule.live === newest.version && isDeepStrictEqual(newest.graph, draft)) {
    await raiseRouting(collections, community)
    return rule
  }
  const plan = compile(draft)
  const differing = despiteExamples ? [] : ((await deps.differingExamples?.(rule, plan)) ?? [])
  if (differing.length > 0) throw new Refusal('examples-differ', { problems: differing })
  await collections.plans.updateOne({ _id: plan.hash }, { $setOnInsert: { plan } }, { upsert: true })
  const version = (newest?.version ?? 0) + 1
  const _id = `${id}/${version}`
  const fresh = { _id, format: 1 as const, rule: id, community, version, graph: draft, plan: plan.hash, note }
  await collections.versions.insertOne({ ...fresh, publishedAt: now() }).catch(async (error: unknown) => {
    if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
    // Somebody publishes at this very moment.
    const theirs = await findRule(collections, id)
    throw new Refusal('changed-meanwhile', {
      yours: { basedOn, draft },
      theirs: { ...ruleSummary(theirs), draft: theirs.draft },
    })
  })
  const changed = await changeRule(deps, id, basedOn, { live: version, latest: version }).catch(
    async (error: unknown) => {
      // Nobody could see it: it was never live.
      await collections.versions.deleteOne({ _id })
      throw error
    },
  )
  await raiseRouting(collections, community)
  return changed
}
