import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Connection, setCredentials } from '../api/connections.ts'
import { Dialog } from '../controls/dialog.tsx'
import { DialogButtons } from '../controls/dialog-buttons.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { credentialWords, connectionWords as words } from './connection-words.ts'

interface Props {
  connection: Connection
  /** What the platform wants to know. */
  names: readonly string[]
  onDone: () => void
  onClose: () => void
}

/** New credentials for an account: what was held for their sake goes on. They are sealed, and never shown again. */
export function CredentialsDialog({ connection, names, onDone, onClose }: Props) {
  const { read } = useWords()
  const [typed, type] = useState<{ [name: string]: string }>({})
  const save = useMutation({
    mutationFn: () =>
      setCredentials(
        connection,
        Object.fromEntries(
          names.flatMap((name) => {
            const value = typed[name]?.trim()
            return value ? [[name, value]] : []
          }),
        ),
      ),
    onSuccess: onDone,
  })
  return (
    <Dialog
      title={filled(read(words['credentials-title']), { name: connection.name })}
      onClose={onClose}
      footer={
        <DialogButtons
          act={read(words['credentials-save'])}
          disabled={save.isPending}
          onCancel={onClose}
          does={{ is: 'send', form: 'credentials' }}
        />
      }
    >
      <form
        id="credentials"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <p>{read(words['credentials-says'])}</p>
        {names.map((name) => (
          <label key={name} className="field">
            <span>{read(credentialWords[name] ?? { en: name, de: name })}</span>
            <input
              type="password"
              required
              autoComplete="new-password"
              maxLength={4000}
              value={typed[name] ?? ''}
              onChange={({ target }) => type({ ...typed, [name]: target.value })}
            />
          </label>
        ))}
        {save.isError && <Refusal error={save.error} />}
      </form>
    </Dialog>
  )
}
