import { useWords } from '../words/language.ts'

interface Props {
  /** The words on the button that does it. */
  act: string
  danger?: boolean
  disabled?: boolean
  onCancel: () => void
  /** Either what it does, or the id of the form that it sends. */
  does: { is: 'act'; onAct: () => void } | { is: 'send'; form: string }
}

/** The lower edge of a dialog: leave it, or do what it asks about. */
export function DialogButtons({ act, danger = false, disabled = false, onCancel, does }: Props) {
  const { say } = useWords()
  const className = danger ? 'stop' : 'main'
  return (
    <>
      <button type="button" onClick={onCancel}>
        {say('cancel')}
      </button>
      {does.is === 'send' ? (
        <button type="submit" form={does.form} className={className} disabled={disabled}>
          {act}
        </button>
      ) : (
        <button type="button" className={className} disabled={disabled} onClick={does.onAct}>
          {act}
        </button>
      )}
    </>
  )
}
