import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Community, setEmergencyStop } from '../api/communities.ts'
import { ConfirmDialog } from '../controls/confirm-dialog.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { roomWords as words } from './room-words.ts'

/** The brake of a community; pressed and released only after saying what that means. */
export function EmergencyStop({ community }: { community: Community }) {
  const { say, read, time } = useWords()
  const queries = useQueryClient()
  const [asking, ask] = useState(false)
  const { emergencyStop } = community
  const pressed = emergencyStop !== null
  const press = useMutation({
    mutationFn: () => setEmergencyStop(community.id, !pressed),
    onSettled: () => ask(false),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['communities'] }),
  })
  const label = say(pressed ? 'emergency-off' : 'emergency-stop')
  return (
    <section className={pressed ? 'panel row stop-pressed' : 'panel row'} aria-label={say('emergency-stop')}>
      <span className="grow">
        {pressed && <strong>{say('emergency-on')} </strong>}
        {!pressed && say('emergency-stop-hint')}
        {emergencyStop && (
          <span className="quiet">
            {filled(read(words['stopped-by']), {
              who: emergencyStop.by === 'team' ? say('team') : emergencyStop.by,
              time: time(emergencyStop.since),
            })}
          </span>
        )}
      </span>
      <button type="button" className={pressed ? 'main' : 'stop'} onClick={() => ask(true)}>
        {label}
      </button>
      {asking && (
        <ConfirmDialog
          title={read(words[pressed ? 'go-on-ask' : 'stop-ask'])}
          says={read(words[pressed ? 'go-on-says' : 'stop-says'])}
          act={label}
          danger={!pressed}
          disabled={press.isPending}
          onAct={() => press.mutate()}
          onClose={() => ask(false)}
        />
      )}
      {press.isError && <Refusal error={press.error} again={() => press.mutate()} />}
    </section>
  )
}
