import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type RuleView, switchRule } from '../api/rules.ts'
import { Dialog } from '../controls/dialog.tsx'
import { DialogButtons } from '../controls/dialog-buttons.tsx'
import { type RunningChoice, RunningQuestion, useRunning } from '../rules/running-question.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'

interface Props {
  rule: RuleView
  version: number
  onDone: () => void
  onClose: () => void
}

/** An earlier version takes over; what becomes of runs under way is asked. */
export function GoLiveDialog({ rule, version, onDone, onClose }: Props) {
  const { say } = useWords()
  const running = useRunning(rule.id)
  const [choice, choose] = useState<RunningChoice>('go on')
  const turn = useMutation({
    mutationFn: async () => {
      await switchRule(rule.id, 'switch-on', version)
      if (choice === 'cancel') await running.end(version)
    },
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  return (
    <Dialog
      title={`${say('switch-to')}: ${say('version')} ${version}`}
      onClose={onClose}
      footer={
        <DialogButtons
          act={say('switch-to')}
          disabled={turn.isPending}
          onCancel={onClose}
          does={{ is: 'act', onAct: () => turn.mutate() }}
        />
      }
    >
      <p>{say('publish-first')}</p>
      <RunningQuestion count={running.count} choice={choice} onChoose={choose} />
      {turn.isError && <Refusal error={turn.error} />}
    </Dialog>
  )
}
