import './versions.css'
import type { Described } from '../document/describe-changes.ts'
import { useWords } from '../words/language.ts'
import type { WordKey } from '../words/words.ts'

const becameWords: { readonly [became in Described['became']]: WordKey } = {
  added: 'added',
  removed: 'removed',
  changed: 'changed-thing',
  moved: 'moved-thing',
}

interface Props {
  changes: readonly Described[]
  /** Goes to the card of a change. */
  onShow?: (key: string) => void
}

/** Differences between two drafts, thing by thing, before and after side by side. */
export function DifferenceList({ changes, onShow }: Props) {
  const { say, read } = useWords()
  return (
    <ul className="differences">
      {changes.map(({ key, title, became, lines }) => (
        <li key={key} className={`difference difference-${became}`}>
          <strong>
            {onShow && key.startsWith('nodes/') ? (
              <button type="button" className="as-link" onClick={() => onShow(key)}>
                {read(title)}
              </button>
            ) : (
              read(title)
            )}
          </strong>{' '}
          <span className="badge">{say(becameWords[became])}</span>
          {lines.length > 0 && (
            <table>
              <thead className="unseen">
                <tr>
                  <th>{say('changed-thing')}</th>
                  <th>{say('before')}</th>
                  <th>{say('after')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.what.en}>
                    <th scope="row">{read(line.what)}</th>
                    <td className={line.before ? 'was' : ''}>
                      {line.before ? read(line.before) : say('nothing-there')}
                    </td>
                    <td className={line.after ? 'is-now' : ''}>
                      {line.after ? read(line.after) : say('nothing-there')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </li>
      ))}
    </ul>
  )
}
