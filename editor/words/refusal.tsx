import { ApiError } from '../api/request.ts'
import { useWords } from './language.ts'

/** What went wrong, and a way out. */
export function Refusal({ error, again }: { error: unknown; again?: () => void }) {
  const { say, read } = useWords()
  const known = error instanceof ApiError
  return (
    <div className="refusal" role="alert">
      <strong>{known ? read(error.sentence) : say('offline')}</strong>
      <p>{known ? read(error.hint) : say('offline-hint')}</p>
      {again && (
        <button type="button" onClick={again}>
          {say('try-again')}
        </button>
      )}
    </div>
  )
}
