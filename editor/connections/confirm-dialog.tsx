import { Dialog } from '../controls/dialog.tsx'
import { useWords } from '../words/language.ts'

interface Props {
  title: string
  /** What happens then. */
  says: string
  /** The words on the button that does it. */
  act: string
  danger?: boolean
  onAct: () => void
  onClose: () => void
}

/** Asks before something that reaches further than this page. */
export function ConfirmDialog({ title, says, act, danger, onAct, onClose }: Props) {
  const { say } = useWords()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <button type="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="button" className={danger ? 'stop' : 'main'} onClick={onAct}>
            {act}
          </button>
        </>
      }
    >
      <p>{says}</p>
    </Dialog>
  )
}
