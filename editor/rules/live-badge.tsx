import { useQuery } from '@tanstack/react-query'
import { type RuleSummary, readRouting } from '../api/rules.ts'
import { useWords } from '../words/language.ts'
import { StateBadge } from './state-badge.tsx'

const askAgainMs = 600

/** "Live" only once every process has said that it sends events to this version; until then "going live". */
export function LiveBadge({ rule }: { rule: RuleSummary }) {
  const { say } = useWords()
  const { id, live } = rule
  const routing = useQuery({
    queryKey: ['routing', id, live],
    queryFn: () => readRouting(id),
    enabled: live !== null,
    refetchInterval: ({ state: { data } }) => (data?.routed === live ? false : askAgainMs),
  })
  if (live === null) return <StateBadge rule={rule} />
  if (routing.data?.routed !== live) return <span className="badge badge-running">{say('going-live')}</span>
  return (
    <span className="row" title={say('live-hint')}>
      <StateBadge rule={rule} />
      <span className="quiet">
        {say('version')} {live}
      </span>
    </span>
  )
}
