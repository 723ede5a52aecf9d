import '../problems/problems.css'
import type { Words } from '../../nodes/contract/json.ts'
import type { ApiError } from '../api/request.ts'
import { Icon } from '../controls/icon.tsx'
import { useWords } from '../words/language.ts'
import { tryWords as words } from './try-words.ts'

interface Differing {
  sentence: Words
  hint: Words
}

/** Each example that speaks against publishing and what differs; the person decides. */
export function DifferingExamples({ error, onAnyway }: { error: ApiError; onAnyway: () => void }) {
  const { read } = useWords()
  const { problems } = error.body
  const differing: Differing[] = Array.isArray(problems) ? problems : []
  return (
    <section role="alert">
      <h3>{read(words['speak-against'])}</h3>
      <ul className="problem-list">
        {differing.map(({ sentence, hint }) => (
          <li key={sentence.en} className="problem problem-warning">
            <Icon name="info" />
            <div>
              {read(sentence)}
              <small>{read(hint)}</small>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="stop" onClick={onAnyway}>
        {read(words['publish-anyway'])}
      </button>
    </section>
  )
}
