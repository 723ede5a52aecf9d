import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Problem } from '../../workflows/graph/problem.ts'
import { ApiError } from '../api/request.ts'
import { publishRule, type RuleView, readVersion } from '../api/rules.ts'
import { FormDialog } from '../controls/form-dialog.tsx'
import { describeChanges } from '../document/describe-changes.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { ruleIsNow, useOpenRule } from '../document/use-open-rule.ts'
import { Meetings } from '../problems/meetings.tsx'
import { ProblemList } from '../problems/problem-list.tsx'
import { ExampleCheck } from '../try/example-check.tsx'
import { DifferenceList } from '../versions/difference-list.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { type RunningChoice, RunningQuestion, useRunning } from './running-question.tsx'

const DifferingExamples = lazy(async () => ({
  default: (await import('../try/differing-examples.tsx')).DifferingExamples,
}))
const RestraintNotice = lazy(async () => ({
  default: (await import('./restraint-notice.tsx')).RestraintNotice,
}))

interface Props {
  rule: RuleView
  problems: readonly Problem[]
  onClose: () => void
}

/** What is published, with a note, and what becomes of runs that are under way. */
export function PublishDialog({ rule, problems, onClose }: Props) {
  const { say } = useWords()
  const [note, setNote] = useState('')
  const [choice, choose] = useState<RunningChoice>('go on')
  const running = useRunning(rule.id)
  const graph = useRuleDocument((document) => document.history.graph)
  const publish = useMutation({
    mutationFn: async (despiteExamples: boolean) => {
      if (!(await useOpenRule.getState().flush())) throw new Error('Not saved, so not published')
      const view = await publishRule(rule.id, useRuleDocument.getState().revision, note, despiteExamples)
      ruleIsNow(view)
      if (choice === 'cancel') await running.end(view.live)
      onClose()
    },
  })
  const errors = problems.filter(({ severity }) => severity === 'error')
  return (
    <FormDialog
      title={say('publish-title')}
      size="wide"
      act={say('publish')}
      disabled={errors.length > 0 || publish.isPending}
      onSend={() => publish.mutate(false)}
      onClose={onClose}
    >
      <WhatIsNew rule={rule} />
      <Suspense>
        <p>
          <ExampleCheck rule={rule} />
        </p>
      </Suspense>
      <label className="field">
        <span>{say('publish-note')}</span>
        <input maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <RunningQuestion count={running.count} choice={choice} onChoose={choose} />
      {errors.length > 0 && <p>{say('publish-blocked')}</p>}
      <ProblemList problems={problems} onShow={onClose} />
      <Suspense>
        <RestraintNotice graph={graph} heading="h3" />
      </Suspense>
      <Meetings rule={rule.id} />
      {publish.isError && <Refused error={publish.error} onAnyway={() => publish.mutate(true)} />}
    </FormDialog>
  )
}

/** Examples that no longer hold are shown one by one, and the person decides; anything else is only told. */
function Refused({ error, onAnyway }: { error: Error; onAnyway: () => void }) {
  if (!(error instanceof ApiError) || error.body.code !== 'examples-differ') return <Refusal error={error} />
  return (
    <Suspense>
      <DifferingExamples error={error} onAnyway={onAnyway} />
    </Suspense>
  )
}

function WhatIsNew({ rule: { id, latest } }: { rule: RuleView }) {
  const { say } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const before = useQuery({
    queryKey: ['version', id, latest],
    queryFn: () => readVersion(id, latest),
    enabled: latest > 0,
  })
  if (latest === 0) return <p>{say('publish-first')}</p>
  if (!before.data) return null
  const changes = describeChanges(before.data.graph, graph)
  if (changes.length === 0) return <p>{say('publish-same', { v: latest })}</p>
  return (
    <details>
      <summary>{say('publish-changes', { n: changes.length, v: latest })}</summary>
      <DifferenceList changes={changes} />
    </details>
  )
}
