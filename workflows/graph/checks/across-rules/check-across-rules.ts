import type { Catalog } from '../../../../nodes/catalog.ts'
import type { MeetingProblem, RuleAmongOthers } from './rule-among-others.ts'
import { rulesDoNotContradict } from './rules-do-not-contradict.ts'
import { rulesDoNotFeedEachOther } from './rules-do-not-feed-each-other.ts'

/** What comes of a rule together with those that are live: shown before it is published; people may go on. */
export function checkAcrossRules(
  rule: RuleAmongOthers,
  live: readonly RuleAmongOthers[],
  catalog: Catalog,
): MeetingProblem[] {
  const others = live.filter(({ id }) => id !== rule.id)
  return [rulesDoNotContradict, rulesDoNotFeedEachOther].flatMap((check) => check(rule, others, catalog))
}
