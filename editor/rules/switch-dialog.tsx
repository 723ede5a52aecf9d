import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type RuleSummary, switchRule } from '../api/rules.ts'
import { Dialog } from '../controls/dialog.tsx'
import { DialogButtons } from '../controls/dialog-buttons.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { type RunningChoice, RunningQuestion, useRunning } from './running-question.tsx'

interface Props {
  rule: RuleSummary
  /** The version that takes over; null: the rule is switched off. */
  to: number | null
  onDone: (rule: RuleSummary) => void
  onClose: () => void
}

/** An earlier version takes over, or none acts any more; what becomes of runs under way is asked. */
export function SwitchDialog({ rule, to, onDone, onClose }: Props) {
  const { say } = useWords()
  const running = useRunning(rule.id)
  const [choice, choose] = useState<RunningChoice>('go on')
  const turn = useMutation({
    mutationFn: async () => {
      const switched = await (to === null
        ? switchRule(rule.id, 'switch-off')
        : switchRule(rule.id, 'switch-on', to))
      if (choice === 'cancel') await running.end(to)
      return switched
    },
    onSuccess: (switched) => {
      onDone(switched)
      onClose()
    },
  })
  const isOff = to === null
  return (
    <Dialog
      title={
        isOff ? say('switch-off-title', { name: rule.name }) : `${say('switch-to')}: ${say('version')} ${to}`
      }
      onClose={onClose}
      footer={
        <DialogButtons
          act={say(isOff ? 'switch-off' : 'switch-to')}
          danger={isOff}
          disabled={turn.isPending}
          onCancel={onClose}
          does={{ is: 'act', onAct: () => turn.mutate() }}
        />
      }
    >
      <p>{say(isOff ? 'switch-off-hint' : 'publish-first')}</p>
      <RunningQuestion
        count={running.count}
        asks={isOff ? 'running-now' : 'running-title'}
        choice={choice}
        onChoose={choose}
      />
      {turn.isError && <Refusal error={turn.error} />}
    </Dialog>
  )
}
