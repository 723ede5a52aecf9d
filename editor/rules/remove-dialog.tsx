import { useMutation } from '@tanstack/react-query'
import { type RuleSummary, readRule, removeRule } from '../api/rules.ts'
import { Dialog } from '../controls/dialog.tsx'
import { DialogButtons } from '../controls/dialog-buttons.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'

interface Props {
  rule: RuleSummary
  onRemoved: () => void
  onClose: () => void
}

/** Removing is asked once more; a live rule is switched off first. */
export function RemoveDialog({ rule, onRemoved, onClose }: Props) {
  const { say } = useWords()
  const remove = useMutation({
    // The revision of now: what was drawn a moment ago stays in the records all the same.
    mutationFn: async () => removeRule(rule.id, (await readRule(rule.id)).revision),
    onSuccess: () => {
      onClose()
      onRemoved()
    },
  })
  return (
    <Dialog
      title={say('remove-rule-title', { name: rule.name })}
      onClose={onClose}
      footer={
        <DialogButtons
          act={say('remove-it')}
          danger
          disabled={rule.live !== null || remove.isPending}
          onCancel={onClose}
          does={{ is: 'act', onAct: () => remove.mutate() }}
        />
      }
    >
      <p>{say(rule.live === null ? 'remove-rule-hint' : 'remove-live')}</p>
      {remove.isError && <Refusal error={remove.error} />}
    </Dialog>
  )
}
