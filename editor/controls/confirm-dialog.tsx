import { Dialog } from './dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'

interface Props {
  title: string
  /** What happens then. */
  says: string
  /** The words on the button that does it. */
  act: string
  danger?: boolean
  disabled?: boolean
  onAct: () => void
  onClose: () => void
}

/** Asks before something that reaches further than this page. */
export function ConfirmDialog({ title, says, onAct, onClose, ...button }: Props) {
  const footer = <DialogButtons {...button} onCancel={onClose} does={{ is: 'act', onAct }} />
  return (
    <Dialog title={title} onClose={onClose} footer={footer}>
      <p>{says}</p>
    </Dialog>
  )
}
