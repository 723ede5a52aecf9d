import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { ApiError } from '../api/request.ts'
import { type RuleSummary, switchRule } from '../api/rules.ts'
import { graphNow } from '../canvas/actions.ts'
import { pasteText } from '../canvas/carry-cards.ts'
import { placeNodes } from '../canvas/place-nodes.ts'
import { Icon } from '../controls/icon.tsx'
import { MenuButton, type MenuItem } from '../controls/menu.tsx'
import { toast } from '../controls/toast.tsx'
import { readRuleFile } from '../document/rule-file.ts'
import { ruleIsNow, useOpenRule } from '../document/use-open-rule.ts'
import { useWords } from '../words/language.ts'
import { offerFile } from './offered-file.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { chooseFile, downloadRule, duplicateRule } from './rule-actions.ts'
import { ShelfDialog } from './shelf-dialog.tsx'
import { SwitchDialog } from './switch-dialog.tsx'

interface Props {
  rule: RuleSummary
  /** The rule is open for drawing: its menu also reads a file into the drawing. */
  open?: boolean
}

/** What is done with a rule as a whole, in the list and over the open one. */
export function RuleMenu({ rule, open }: Props) {
  const { say, read } = useWords()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const [asking, ask] = useState<'shelf' | 'remove' | 'off'>()
  const failed = (error: unknown) =>
    toast(error instanceof ApiError ? read(error.sentence) : say('offline'), { tone: 'bad' })
  const listed = () => queries.invalidateQueries({ queryKey: ['rules'] })
  const changed = (summary: RuleSummary) => {
    if (open) ruleIsNow(summary)
    void listed()
  }
  const turn = async () => {
    if (open && !(await useOpenRule.getState().flush())) return
    if (rule.live !== null) ask('off')
    else changed(await switchRule(rule.id, 'switch-on'))
  }
  const duplicate = async () => {
    if (open) await useOpenRule.getState().flush()
    const id = await duplicateRule(rule, say('copy-of', { name: rule.name }))
    await listed()
    go(`/rules/${encodeURIComponent(id)}`)
  }
  const download = async () => {
    if (open) await useOpenRule.getState().flush()
    await downloadRule(rule)
  }
  const readFile = async () => {
    const text = await chooseFile()
    const file = text === null ? undefined : readRuleFile(text)
    if (file) offerFile(file)
    else if (text !== null && !(open && pasteText(text, belowAll())))
      toast(say('not-a-rule-file'), { tone: 'bad' })
  }
  const items: MenuItem[] = [
    { key: 'shelf', label: say('edit-shelf'), icon: 'pencil', onPick: () => ask('shelf') },
    {
      ...{ key: 'duplicate', label: say('duplicate-rule'), icon: 'copy' },
      onPick: () => void duplicate().catch(failed),
    },
    {
      ...{ key: 'download', label: say('download-rule'), icon: 'download', apart: true },
      onPick: () => void download().catch(failed),
    },
    ...(open
      ? [
          {
            ...{ key: 'read', label: say('read-file'), icon: 'upload' as const },
            onPick: () => void readFile(),
          },
        ]
      : []),
    ...(rule.latest > 0
      ? [
          {
            ...{ key: 'switch', icon: 'off' as const, apart: true },
            label: say(rule.live === null ? 'switch-on' : 'switch-off'),
            onPick: () => void turn().catch(failed),
          },
        ]
      : []),
    {
      ...{ key: 'remove', label: say('remove-rule'), icon: 'bin', danger: true, apart: rule.latest === 0 },
      onPick: () => ask('remove'),
    },
  ]
  return (
    <>
      <MenuButton className="icon-button" label={say('more-of-rule', { name: rule.name })} items={items}>
        <Icon name="more" />
      </MenuButton>
      {asking === 'shelf' && <ShelfDialog rule={rule} onChanged={changed} onClose={() => ask(undefined)} />}
      {asking === 'off' && (
        <SwitchDialog rule={rule} to={null} onDone={changed} onClose={() => ask(undefined)} />
      )}
      {asking === 'remove' && (
        <RemoveDialog
          rule={rule}
          onRemoved={() => {
            void listed()
            if (open) go('/rules')
          }}
          onClose={() => ask(undefined)}
        />
      )}
    </>
  )
}

/** Under everything that is drawn. */
function belowAll(): { x: number; y: number } {
  const places = Object.values(placeNodes(graphNow()))
  return { x: Math.min(0, ...places.map(({ x }) => x)), y: Math.max(0, ...places.map(({ y }) => y + 220)) }
}
