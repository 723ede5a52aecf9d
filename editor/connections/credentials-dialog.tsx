import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Abilities } from '../api/abilities.ts'
import { type Connection, setCredentials } from '../api/connections.ts'
import { FormDialog } from '../controls/form-dialog.tsx'
import { useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { credentialWords, connectionWords as words } from './connection-words.ts'
import { type Pair, SecretPairs } from './secret-pairs.tsx'

interface Props {
  connection: Connection
  /** What the platform wants to know. */
  asked: Abilities['credentials']
  onDone: () => void
  onClose: () => void
}

/** New credentials for an account: what was held for their sake goes on. They are sealed, and never shown again. */
export function CredentialsDialog({ connection, asked, onDone, onClose }: Props) {
  const { read } = useWords()
  const [texts, setTexts] = useState<{ [name: string]: string }>({})
  const [pairs, setPairs] = useState<{ [name: string]: readonly Pair[] }>({})
  const typed = ({ name, kind }: Props['asked'][number]) =>
    kind === 'pairs'
      ? Object.fromEntries((pairs[name] ?? []).map((pair) => [pair.name.trim(), pair.value.trim()]))
      : texts[name]?.trim()
  const save = useMutation({
    mutationFn: () =>
      setCredentials(
        connection,
        Object.fromEntries(
          asked.flatMap((one) => {
            const value = typed(one)
            return value ? [[one.name, value]] : []
          }),
        ),
      ),
    onSuccess: onDone,
  })
  return (
    <FormDialog
      title={filled(read(words['credentials-title']), { name: connection.name })}
      act={read(words['credentials-save'])}
      disabled={save.isPending}
      error={save.error}
      secret
      onSend={() => save.mutate()}
      onClose={onClose}
    >
      <p>{read(words['credentials-says'])}</p>
      {asked.map(({ name, kind }) => {
        const label = read(credentialWords[name] ?? { en: name, de: name })
        if (kind === 'pairs')
          return (
            <SecretPairs
              key={name}
              label={label}
              pairs={pairs[name] ?? []}
              onChange={(changed) => setPairs({ ...pairs, [name]: changed })}
            />
          )
        return (
          <label key={name} className="field">
            <span>{label}</span>
            <input
              type="password"
              required
              autoComplete="new-password"
              maxLength={4000}
              value={texts[name] ?? ''}
              onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
            />
          </label>
        )
      })}
    </FormDialog>
  )
}
