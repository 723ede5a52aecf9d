import { useState } from 'react'
import { useOpenRule } from '../document/use-open-rule.ts'
import { useWords } from '../words/language.ts'
import { MergeDialog } from './merge-dialog.tsx'

/** In words how it stands with what is drawn; a conflict opens its dialog at once, and again from here. */
export function SavingState() {
  const { say } = useWords()
  const { state, unsent, resolve } = useOpenRule()
  const [later, setLater] = useState<object>()
  switch (state.is) {
    case 'saved':
      return <Said text={say('saved')} />
    case 'saving':
      return <Said text={say('saving')} />
    case 'refused':
      return <Said text={say('not-taken')} isBad />
    case 'unreachable':
      return (
        <Said
          text={say('not-connected', { n: Math.max(1, unsent) })}
          hint={say('not-connected-hint')}
          isBad
        />
      )
    case 'conflict':
      return (
        <>
          <Said text={say('needs-choice')} isBad />
          {later === state.merge.theirs ? (
            <button type="button" className="main" onClick={() => setLater(undefined)}>
              {say('needs-choice')}
            </button>
          ) : (
            <MergeDialog
              merge={state.merge}
              onDone={(choices) => void resolve(choices)}
              onLater={() => setLater(state.merge.theirs)}
            />
          )}
        </>
      )
  }
}

function Said({ text, hint, isBad }: { text: string; hint?: string; isBad?: boolean }) {
  return (
    <span role="status" className={isBad ? 'saving saving-bad' : 'saving'} title={hint}>
      {text}
    </span>
  )
}
