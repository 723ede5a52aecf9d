import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiError } from '../api/request.ts'
import { publishRule, type RuleView, readRule, saveDraft, switchRule } from '../api/rules.ts'
import { beginHistory } from '../document/history.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { ProblemList } from '../problems/problem-list.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { Conflict } from './conflict.tsx'
import { StateBadge } from './state-badge.tsx'

/** Name and state of the rule, and everything that is done with it as a whole. */
export function RuleBar({ rule }: { rule: RuleView }) {
  const { say, read } = useWords()
  const queries = useQueryClient()
  const { history, savedGraph, undo, redo, saved, load } = useRuleDocument()
  const dirty = history.graph !== savedGraph
  const [note, setNote] = useState<string>()
  const [theirs, setTheirs] = useState<RuleView>()
  const keep = (view: RuleView) => queries.setQueryData(['rule', rule.id], view)
  /** Saves what is on screen now; answers the revision it became. */
  const store = async (basedOn = useRuleDocument.getState().revision) => {
    const { graph } = useRuleDocument.getState().history
    const view = await saveDraft(rule.id, basedOn, graph)
    saved(graph, view.revision)
    keep(view)
    return view.revision
  }
  const onError = async (error: Error) => {
    if (error instanceof ApiError && error.status === 409) setTheirs(await readRule(rule.id))
  }
  const save = useMutation({ mutationFn: () => store(), onError })
  const overwrite = useMutation({
    mutationFn: (basedOn: number) => store(basedOn),
    onSuccess: () => {
      setTheirs(undefined)
      save.reset()
      publish.reset()
    },
    onError,
  })
  const publish = useMutation({
    mutationFn: async (text: string) => {
      const revision = dirty ? await store() : useRuleDocument.getState().revision
      const view = await publishRule(rule.id, revision, text)
      saved(useRuleDocument.getState().savedGraph, view.revision)
      keep(view)
    },
    onSuccess: () => setNote(undefined),
    onError,
  })
  const turn = useMutation({
    mutationFn: async (way: 'switch-off' | 'switch-on') => {
      const summary = await switchRule(rule.id, way)
      saved(useRuleDocument.getState().savedGraph, summary.revision)
      keep({ ...rule, ...summary })
    },
    onError,
  })
  const { mutate: saveNow } = save
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.key === 's') saveNow()
      else if (event.key === 'z' && !typing) event.shiftKey ? redo() : undo()
      else if (event.key === 'y' && !typing) redo()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [saveNow, undo, redo])
  const [failed] = [save, publish, turn].map(({ error }) => error).filter((error) => error !== null)
  const last = history.past.at(-1)
  return (
    <div>
      <div className="bar">
        <h1>{rule.name}</h1>
        <StateBadge rule={rule} />
        <span className="quiet grow" role="status">
          {say(dirty ? 'unsaved' : 'saved')}
        </span>
        <button type="button" onClick={undo} disabled={!last} title={last && read(last.sentence)}>
          {say('undo')}
        </button>
        <button type="button" onClick={redo} disabled={history.future.length === 0}>
          {say('redo')}
        </button>
        <button type="button" onClick={() => saveNow()} disabled={!dirty || save.isPending}>
          {say('save')}
        </button>
        {rule.latest > 0 && (
          <button type="button" onClick={() => turn.mutate(rule.live === null ? 'switch-on' : 'switch-off')}>
            {say(rule.live === null ? 'switch-on' : 'switch-off')}
          </button>
        )}
        <button type="button" className="main" onClick={() => setNote('')}>
          {say('publish')}
        </button>
      </div>
      {note !== undefined && (
        <form
          className="bar"
          onSubmit={(event) => {
            event.preventDefault()
            publish.mutate(note)
          }}
        >
          <label className="row grow">
            {say('publish-note')}
            <input
              className="grow"
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
          <button type="submit" className="main" disabled={publish.isPending}>
            {say('publish')}
          </button>
          <button type="button" onClick={() => setNote(undefined)}>
            {say('cancel')}
          </button>
        </form>
      )}
      {failed && !theirs && <Refusal error={failed} />}
      {publish.error instanceof ApiError && <ProblemList problems={rule.problems} />}
      {theirs && (
        <Conflict
          mine={history.graph}
          theirs={theirs.draft}
          keepMine={() => overwrite.mutate(theirs.revision)}
          takeTheirs={() => {
            load(beginHistory(theirs.draft), theirs.draft, theirs.revision)
            keep(theirs)
            setTheirs(undefined)
            save.reset()
          }}
          close={() => setTheirs(undefined)}
        />
      )}
    </div>
  )
}
