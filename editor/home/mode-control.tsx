import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Community, setMode } from '../api/communities.ts'
import { FormDialog } from '../controls/form-dialog.tsx'
import { useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { modeWords, roomWords as words } from './room-words.ts'

const usual = ['normal', 'raised', 'crisis']
const hour = 3_600_000

/** The state the community is in, which rules look at; set with an end, so that nobody forgets to take it back. */
export function ModeControl({ community: { id, mode } }: { community: Community }) {
  const { say, read, time } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section className="panel row" aria-label={say('mode')}>
      <span className="grow">
        {say('mode')}: <strong>{read(modeWords[mode.name] ?? { en: mode.name, de: mode.name })}</strong>{' '}
        {mode.until && (
          <span className="quiet">{filled(read(words['mode-until']), { time: time(mode.until) })}</span>
        )}
      </span>
      <button type="button" onClick={() => setOpen(true)}>
        {read(words['mode-change'])}
      </button>
      {open && <ModeDialog community={id} now={mode.name} onClose={() => setOpen(false)} />}
    </section>
  )
}

function ModeDialog({ community, now, onClose }: { community: string; now: string; onClose: () => void }) {
  const { say, read } = useWords()
  const queries = useQueryClient()
  const [name, choose] = useState(now)
  const [own, setOwn] = useState(false)
  const [hours, setHours] = useState(6)
  const set = useMutation({
    mutationFn: () => {
      const until = name === 'normal' ? null : new Date(Date.now() + hours * hour).toISOString()
      return setMode(community, name.trim(), until)
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['communities'] })
      onClose()
    },
  })
  return (
    <FormDialog
      title={read(words['mode-change'])}
      act={read(words['mode-set'])}
      disabled={set.isPending}
      error={set.error}
      onSend={() => set.mutate()}
      onClose={onClose}
    >
      <p>{read(words['mode-says'])}</p>
      <label className="field">
        <span>{say('mode')}</span>
        <select
          value={own ? '' : name}
          onChange={({ target }) => {
            setOwn(target.value === '')
            choose(target.value)
          }}
        >
          {[...new Set([...usual, now])].map((one) => (
            <option key={one} value={one}>
              {read(modeWords[one] ?? { en: one, de: one })}
            </option>
          ))}
          <option value="">{read(words['mode-own'])}</option>
        </select>
      </label>
      {own && (
        <label className="field">
          <span>{read(words['mode-name'])}</span>
          <input required maxLength={60} value={name} onChange={({ target }) => choose(target.value)} />
        </label>
      )}
      {name !== 'normal' && (
        <label className="field">
          <span>{read(words['mode-hours'])}</span>
          <input
            type="number"
            min={1}
            max={720}
            value={hours}
            onChange={({ target }) => setHours(Math.max(1, Math.round(target.valueAsNumber || 1)))}
          />
        </label>
      )}
    </FormDialog>
  )
}
