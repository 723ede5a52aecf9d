import { Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleView } from '../api/rules.ts'
import { IconButton } from '../controls/icon.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useOpenRule } from '../document/use-open-rule.ts'
import { ExampleCheck } from '../try/example-check.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { askToPublish, usePublishing } from './asked-of-rule.ts'
import { LiveBadge } from './live-badge.tsx'
import { OfferedFile } from './offered-file.tsx'
import { PresenceOf } from './presence.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RuleMenu } from './rule-menu.tsx'
import { SavingState } from './saving-state.tsx'
import { Unpublished } from './unpublished.tsx'

interface Props {
  rule: RuleView
  problems: readonly Problem[]
}

/** Name and state of the rule, and everything that is done with it as a whole. */
export function RuleBar({ rule, problems }: Props) {
  const { say } = useWords()
  const { isOpen } = usePublishing()
  const state = useOpenRule((open) => open.state)
  useKeys()
  useEffect(() => () => askToPublish(false), [])
  return (
    <div>
      <div className="bar rule-bar">
        <h1 title={rule.name}>{rule.name}</h1>
        <LiveBadge rule={rule} />
        <span className="grow">
          <SavingState /> <Unpublished rule={rule} />
        </span>
        <Suspense>
          <ExampleCheck rule={rule} />
        </Suspense>
        <PresenceOf rule={rule.id} />
        <UndoButtons />
        <Link className="button" href={`/rules/${encodeURIComponent(rule.id)}/try`}>
          {say('try-it')}
        </Link>
        <Link className="button" href={`/rules/${encodeURIComponent(rule.id)}/versions`}>
          {say('versions')}
        </Link>
        <RuleMenu rule={rule} open />
        <button type="button" className="main" onClick={() => askToPublish(true)}>
          {say('publish')}
        </button>
      </div>
      {state.is === 'refused' && <Refusal error={state.error} />}
      <OfferedFile />
      {isOpen && <PublishDialog rule={rule} problems={problems} onClose={() => askToPublish(false)} />}
    </div>
  )
}

function UndoButtons() {
  const { say, read } = useWords()
  const { history, undo, redo } = useRuleDocument()
  const [last, next] = [history.past.at(-1), history.future[0]]
  return (
    <>
      <IconButton
        icon="undo"
        keys="Ctrl+Z"
        label={last ? say('undo-that', { what: read(last.sentence) }) : say('undo')}
        disabled={!last}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        keys="Ctrl+Shift+Z"
        label={next ? say('redo-that', { what: read(next.sentence) }) : say('redo')}
        disabled={!next}
        onClick={redo}
      />
    </>
  )
}

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y and Ctrl+S, wherever the focus is but in a field with an undo of its own. */
function useKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const { undo, redo } = useRuleDocument.getState()
      const typing =
        event.target instanceof HTMLElement &&
        (event.target.matches('input, textarea') || event.target.isContentEditable)
      const key = event.key.toLowerCase()
      if (key === 's') void useOpenRule.getState().flush()
      else if (key === 'z' && !typing) event.shiftKey ? redo() : undo()
      else if (key === 'y' && !typing) redo()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
