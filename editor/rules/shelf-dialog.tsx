import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changeRule, listRules, type RuleSummary, readRule, type Shelf } from '../api/rules.ts'
import { ChipField } from '../controls/chip-field.tsx'
import { Combobox } from '../controls/combobox.tsx'
import { FormDialog } from '../controls/form-dialog.tsx'
import { useOpenRule } from '../document/use-open-rule.ts'
import { useWords } from '../words/language.ts'

interface Props {
  rule: RuleSummary
  onChanged: (rule: RuleSummary) => void
  onClose: () => void
}

const optionsOf = (values: readonly string[]) =>
  [...new Set(values)].filter(Boolean).map((value) => ({ value, label: value }))

const shelfText = ({ name, folder, tags, owner }: RuleSummary) => JSON.stringify([name, folder, tags, owner])

/** Name, folder, tags and who looks after a rule. */
export function ShelfDialog({ rule, onChanged, onClose }: Props) {
  const { say } = useWords()
  const { id, community } = rule
  const [before] = useState(rule)
  const [{ name, folder, tags, owner }, set] = useState<Required<Shelf>>(rule)
  const others = useQuery({ queryKey: ['rules', community], queryFn: () => listRules(community) }).data ?? []
  const change = (part: Shelf) => set((old) => ({ ...old, ...part }))
  const save = useMutation({
    mutationFn: async () => {
      await useOpenRule.getState().flush()
      const now = await readRule(id)
      // Drawing goes on meanwhile and is no reason to refuse; another name or folder is.
      const basedOn = shelfText(now) === shelfText(before) ? now.revision : before.revision
      return changeRule(id, basedOn, { name: name.trim(), folder: folder.trim(), tags, owner: owner.trim() })
    },
    onSuccess: (changed) => {
      onChanged(changed)
      onClose()
    },
  })
  return (
    <FormDialog
      title={say('shelf-title', { name: rule.name })}
      act={say('save')}
      disabled={name.trim() === '' || save.isPending}
      error={save.error}
      onSend={() => save.mutate()}
      onClose={onClose}
    >
      <label className="field">
        <span>{say('rule-name')}</span>
        <input maxLength={200} value={name} onChange={(event) => change({ name: event.target.value })} />
      </label>
      <div className="field">
        <span>{say('folder')}</span>
        <Combobox
          label={say('folder')}
          value={folder}
          options={optionsOf(others.map((one) => one.folder))}
          free
          onChange={(value) => change({ folder: value })}
        />
      </div>
      <div className="field">
        <span>{say('tags')}</span>
        <ChipField
          label={say('tags')}
          values={tags}
          options={optionsOf(others.flatMap((one) => one.tags))}
          free
          onChange={(values) => change({ tags: values })}
        />
      </div>
      <div className="field">
        <span>{say('owner')}</span>
        <Combobox
          label={say('owner')}
          value={owner}
          options={optionsOf(others.map((one) => one.owner))}
          free
          onChange={(value) => change({ owner: value })}
        />
      </div>
    </FormDialog>
  )
}
