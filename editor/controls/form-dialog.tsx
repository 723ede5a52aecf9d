import { type ReactNode, useId } from 'react'
import { Refusal } from '../words/refusal.tsx'
import { Dialog } from './dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'

interface Props {
  title: string
  size?: 'small' | 'wide'
  /** The words on the button that sends it. */
  act: string
  disabled?: boolean
  /** What was said against it when it was sent. */
  error?: Error | null
  /** The browser neither offers nor keeps what is typed. */
  secret?: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A form over the page, sent by its button or by Enter once the browser finds every field right. */
export function FormDialog({ title, size, act, disabled, error, secret, onSend, onClose, children }: Props) {
  const form = useId()
  return (
    <Dialog
      title={title}
      {...(size && { size })}
      onClose={onClose}
      footer={
        <DialogButtons
          act={act}
          {...(disabled !== undefined && { disabled })}
          onCancel={onClose}
          does={{ is: 'send', form }}
        />
      }
    >
      <form
        id={form}
        {...(secret && { autoComplete: 'off' })}
        onSubmit={(event) => {
          event.preventDefault()
          onSend()
        }}
      >
        {children}
        {error && <Refusal error={error} />}
      </form>
    </Dialog>
  )
}
