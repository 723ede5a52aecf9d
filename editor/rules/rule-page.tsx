import './rules.css'
import { useQuery } from '@tanstack/react-query'
import { type RuleView, readRule } from '../api/rules.ts'
import { ChosenThings } from '../canvas/chosen-things.tsx'
import { Workbench } from '../canvas/workbench.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useOpening, useOpenRule } from '../document/use-open-rule.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { ProblemList } from '../problems/problem-list.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { RuleSettingsPanel } from '../settings/rule-settings-panel.tsx'
import { useCommunityOf } from '../words/community-of.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { MergedNotice } from './merged-notice.tsx'
import { usePendingDraft } from './pending-draft.ts'
import { RuleBar } from './rule-bar.tsx'

/** A rule open for drawing. */
export function RulePage({ id }: { id: string }) {
  const { say } = useWords()
  const rule = useQuery({
    queryKey: ['rule', id],
    queryFn: () => readRule(id),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (rule.isError)
    return (
      <div className="page">
        <Refusal error={rule.error} again={() => rule.refetch()} />
      </div>
    )
  if (!rule.data) return <p className="page">{say('loading')}</p>
  return <OpenRule key={id} rule={rule.data} />
}

function OpenRule({ rule }: { rule: RuleView }) {
  const { say } = useWords()
  const isOpen = useOpening(rule)
  const view = useOpenRule((open) => open.view)
  if (!isOpen) return <p className="page">{say('loading')}</p>
  return <Open rule={view ?? rule} />
}

function Open({ rule }: { rule: RuleView }) {
  const { say } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const selected = useRuleDocument((document) => document.selected)
  const chooses = useRuleDocument((document) => document.selection.length > 0)
  const problems = useProblems(graph)
  usePendingDraft(rule.id)
  useCommunityOf(rule)
  return (
    <div className="rule-page">
      <RuleBar rule={rule} problems={problems} />
      <MergedNotice />
      <div className="rule-board">
        <Workbench problems={problems} />
        <aside className="inspector" aria-label={say('settings-of-card')}>
          {graph.nodes.some(({ id }) => id === selected) ? (
            <Inspector problems={problems} />
          ) : chooses ? (
            <ChosenThings />
          ) : (
            <>
              <h2>{say('problems')}</h2>
              {problems.length === 0 && <p className="quiet">{say('no-problems')}</p>}
              <ProblemList problems={problems} />
              <p className="quiet">{say('choose-card')}</p>
              <RuleSettingsPanel />
            </>
          )}
        </aside>
      </div>
    </div>
  )
}
