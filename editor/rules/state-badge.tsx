import type { RuleSummary } from '../api/rules.ts'
import { useWords } from '../words/language.ts'

/** Live, switched off, or never published. */
export function StateBadge({ rule }: { rule: RuleSummary }) {
  const { say } = useWords()
  const state = rule.live !== null ? 'live' : rule.latest > 0 ? 'off' : 'draft'
  return <span className={`badge badge-${state}`}>{say(state)}</span>
}
