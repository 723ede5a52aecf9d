import './rules.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readRule } from '../api/rules.ts'
import { Workbench } from '../canvas/workbench.tsx'
import { beginHistory } from '../document/history.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { ProblemList } from '../problems/problem-list.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { RuleSettingsPanel } from '../settings/rule-settings-panel.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { RuleBar } from './rule-bar.tsx'

/** A rule open for drawing. */
export function RulePage({ id }: { id: string }) {
  const { say } = useWords()
  const rule = useQuery({
    queryKey: ['rule', id],
    queryFn: () => readRule(id),
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  const load = useRuleDocument((document) => document.load)
  const [loaded, setLoaded] = useState('')
  useEffect(() => {
    if (!rule.data || loaded === id) return
    load(beginHistory(rule.data.draft), rule.data.draft, rule.data.revision)
    setLoaded(id)
  }, [rule.data, id, loaded, load])
  if (rule.isError)
    return (
      <div className="page">
        <Refusal error={rule.error} again={() => rule.refetch()} />
      </div>
    )
  if (!rule.data || loaded !== id) return <p className="page">{say('loading')}</p>
  return (
    <div className="rule-page">
      <RuleBar rule={rule.data} />
      <Board key={id} />
    </div>
  )
}

function Board() {
  const { say } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const selected = useRuleDocument((document) => document.selected)
  const problems = useProblems(graph)
  return (
    <div className="rule-board">
      <Workbench problems={problems} />
      <aside className="inspector" aria-label={say('settings-of-card')}>
        {selected ? (
          <Inspector problems={problems} />
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
  )
}
