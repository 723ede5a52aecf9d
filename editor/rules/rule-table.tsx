import { Link } from 'wouter'
import type { Activity, RuleSummary } from '../api/rules.ts'
import { useWords } from '../words/language.ts'
import { byFolder } from './find-rules.ts'
import { RuleMenu } from './rule-menu.tsx'
import { StateBadge } from './state-badge.tsx'

interface Props {
  rules: readonly RuleSummary[]
  activity: readonly Activity[] | undefined
  unsent: ReadonlyMap<string, number>
}

const purposes = {
  safety: 'purpose-safety',
  service: 'purpose-service',
  engagement: 'purpose-engagement',
} as const
const isPurpose = (purpose: string): purpose is keyof typeof purposes => Object.hasOwn(purposes, purpose)

/** Rules by folder, each with what it is for, how it stands and what it does. */
export function RuleTable({ rules, activity, unsent }: Props) {
  const { say } = useWords()
  const folders = byFolder(rules)
  const known = new Map(activity?.map((one) => [one.rule, one]))
  return (
    <div className="table-wrap">
      <table aria-label={say('rule-list')}>
        <thead>
          <tr>
            <th>{say('rule')}</th>
            <th>{say('status')}</th>
            <th>{say('purpose-short')}</th>
            <th>{say('last-fired')}</th>
            <th>{say('hit-rate')}</th>
            <th>{say('changed')}</th>
            <th>
              <span className="unseen">{say('more-actions')}</span>
            </th>
          </tr>
        </thead>
        {folders.map(({ folder, rules: some }) => (
          <tbody key={folder}>
            {(folders.length > 1 || folder !== '') && (
              <tr className="folder-row">
                <th colSpan={7} scope="rowgroup">
                  {folder || say('no-folder')}
                </th>
              </tr>
            )}
            {some.map((rule) => (
              <Row
                key={rule.id}
                rule={rule}
                activity={known.get(rule.id)}
                unsent={unsent.get(rule.id) ?? 0}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface RowProps {
  rule: RuleSummary
  activity: Activity | undefined
  unsent: number
}

function Row({ rule, activity, unsent }: RowProps) {
  const { say, moment, count } = useWords()
  const { id, name, purpose, tags, owner, live, updatedAt } = rule
  return (
    <tr>
      <td>
        <Link href={`/rules/${encodeURIComponent(id)}`}>{name}</Link>
        <span className="rule-marks">
          {tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
          {owner && <span className="quiet">{owner}</span>}
          {unsent > 0 && <span className="saving-bad">{say('unsent-here', { n: unsent })}</span>}
        </span>
      </td>
      <td className="state-cell">
        <StateBadge rule={rule} />
        {live !== null && (
          <small className="quiet">
            {' '}
            {say('version')} {live}
          </small>
        )}
      </td>
      <td>{isPurpose(purpose) ? say(purposes[purpose]) : purpose}</td>
      <td className={activity?.lastFired ? '' : 'quiet'}>
        {activity && (activity.lastFired ? moment(activity.lastFired) : say('never-fired'))}
      </td>
      <td className={activity?.heard ? '' : 'quiet'}>
        {activity &&
          (activity.heard > 0
            ? say('hit-rate-of', { fired: count(activity.fired), heard: count(activity.heard) })
            : say('nothing-heard'))}
      </td>
      <td>{moment(updatedAt)}</td>
      <td>
        <RuleMenu rule={rule} />
      </td>
    </tr>
  )
}
