import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Abilities } from '../api/abilities.ts'
import { type Connection, type Hand, hands, setHand, stopConnection } from '../api/connections.ts'
import { catalog } from '../canvas/catalog.ts'
import { ConfirmDialog } from '../controls/confirm-dialog.tsx'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { handWords, connectionWords as words } from './connection-words.ts'
import { CredentialsDialog } from './credentials-dialog.tsx'

interface Props {
  connection: Connection
  abilities: Abilities | undefined
  /** It failed too often and is left alone for a moment. */
  silent: boolean
}

/** One account: its health first, then how far it may act, then what it can. */
export function ConnectionCard({ connection, abilities, silent }: Props) {
  const { read } = useWords()
  const queries = useQueryClient()
  const [asking, ask] = useState<'stop' | 'act' | 'credentials'>()
  const onSettled = () => {
    ask(undefined)
    for (const key of ['connections', 'overview']) void queries.invalidateQueries({ queryKey: [key] })
  }
  const hand = useMutation({ mutationFn: (chosen: Hand) => setHand(connection, chosen), onSettled })
  const stop = useMutation({
    mutationFn: (pressed: boolean) => stopConnection(connection.id, pressed),
    onSettled,
  })
  const { name, platform, emergencyStop } = connection
  const asked = abilities?.credentials ?? []
  const error = hand.error ?? stop.error
  return (
    <article className="panel connection" aria-label={name}>
      <div className="row">
        <h2 className="grow">
          {name} <small className="quiet">{abilities ? read(abilities.title) : platform}</small>
        </h2>
        {emergencyStop ? (
          <button type="button" className="main" onClick={() => stop.mutate(false)}>
            {read(words['go-on'])}
          </button>
        ) : (
          <button type="button" className="stop" onClick={() => ask('stop')}>
            {read(words.stop)}
          </button>
        )}
      </div>
      <Health connection={connection} silent={silent} />
      <fieldset className="hands" disabled={hand.isPending}>
        <legend>{read(words.hand)}</legend>
        {hands.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`hand-${connection.id}`}
              checked={connection.hand === one}
              onChange={() => (one === 'acting' ? ask('act') : hand.mutate(one))}
            />
            <span>
              <strong>{read(handWords[one].title)}</strong>
              <small>{read(handWords[one].says)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {error && <Refusal error={error} />}
      {asked.length > 0 && (
        <button type="button" className={connection.broken ? 'main' : ''} onClick={() => ask('credentials')}>
          {read(words['credentials-new'])}
        </button>
      )}
      {abilities && <Capabilities abilities={abilities} />}
      {asking === 'credentials' && (
        <CredentialsDialog
          connection={connection}
          asked={asked}
          onDone={onSettled}
          onClose={() => ask(undefined)}
        />
      )}
      {asking === 'stop' && (
        <ConfirmDialog
          title={filled(read(words['stop-ask']), { name })}
          says={read(words['stop-says'])}
          act={read(words.stop)}
          danger
          onAct={() => stop.mutate(true)}
          onClose={() => ask(undefined)}
        />
      )}
      {asking === 'act' && (
        <ConfirmDialog
          title={filled(read(words['acting-ask']), { name })}
          says={read(words['acting-says'])}
          act={read(handWords.acting.title)}
          onAct={() => hand.mutate('acting')}
          onClose={() => ask(undefined)}
        />
      )}
    </article>
  )
}

function Health({ connection, silent }: Pick<Props, 'connection' | 'silent'>) {
  const { say, read, time } = useWords()
  const { broken, emergencyStop, health } = connection
  const who = (by: string) => (by === 'team' ? say('team') : by)
  const troubles = [
    broken && filled(read(words.refused), { time: time(broken.since), why: broken.message }),
    emergencyStop &&
      filled(read(words.stopped), { who: who(emergencyStop.by), time: time(emergencyStop.since) }),
    silent && read(words.silent),
    !broken &&
      health.sentence &&
      health.since &&
      `${read(health.sentence)} ${filled(read(words.since), { time: time(health.since) })}`,
    health.brought > 0 && filled(read(words.brought), { count: String(health.brought) }),
  ].filter((trouble) => typeof trouble === 'string')
  if (troubles.length === 0) return <p className="health-fine">{read(words.fine)}</p>
  return (
    <ul className="health-bad">
      {troubles.map((trouble) => (
        <li key={trouble}>{trouble}</li>
      ))}
    </ul>
  )
}

function Capabilities({ abilities: { verbs, events } }: { abilities: Abilities }) {
  const { read } = useWords()
  const can = verbs.map((verb) => read(catalog.words(verb)?.title ?? { en: verb, de: verb }))
  const hears = events.map((type) => read(choiceWords[type] ?? { en: type, de: type }))
  return (
    <details>
      <summary>{read(words.can)}</summary>
      <p>{can.join(', ') || read(words.nothing)}</p>
      <p>
        <span className="quiet">{read(words.hears)}:</span> {hears.join(', ') || read(words.nothing)}
      </p>
    </details>
  )
}
