import { useMutation } from '@tanstack/react-query'
import type { ExampleContent } from '../../workflows/trial/example.ts'
import { changeExample, type Example, forgetExample } from '../api/trying.ts'
import { catalog } from '../canvas/catalog.ts'
import { outcomeWords } from '../runs/run-words.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { tryWords as words } from './try-words.ts'
import type { CheckedExample } from './use-examples.ts'

interface Props {
  checked: readonly CheckedExample[]
  onShow: (example: Example) => void
  onChanged: () => void
}

/** What was kept, and whether it still comes to the same. */
export function ExampleList({ checked, onShow, onChanged }: Props) {
  const { read } = useWords()
  if (checked.length === 0)
    return (
      <div className="empty">
        <strong>{read(words['no-examples'])}</strong>
        <p>{read(words['no-examples-hint'])}</p>
      </div>
    )
  return (
    <ul className="examples">
      {checked.map((one) => (
        <Row key={one.example.id} {...one} onShow={onShow} onChanged={onChanged} />
      ))}
    </ul>
  )
}

function Row({ example, result, onShow, onChanged }: CheckedExample & Omit<Props, 'checked'>) {
  const { read } = useWords()
  const change = useMutation({
    mutationFn: (content: ExampleContent) => changeExample(example, content),
    onSuccess: onChanged,
  })
  const forget = useMutation({
    mutationFn: () => forgetExample(example.rule, example.id),
    onSuccess: onChanged,
  })
  const { expects } = example.content
  return (
    <li className={`example example-${result?.is ?? 'checking'}`}>
      <div className="row">
        <span className="grow">
          <strong>{example.name}</strong>
        </span>
        <span className={result?.is === 'differs' ? 'badge badge-failed' : 'badge badge-done'}>
          {read(result ? words[result.is === 'differs' ? 'differs' : 'holds'] : words.checking)}
        </span>
      </div>
      <p>
        <span className="quiet">{read(words.expected)}:</span> <Came to={expects} />
      </p>
      {result?.is === 'differs' && (
        <p>
          <span className="quiet">{read(words.found)}:</span> <Came to={result.found} />
        </p>
      )}
      <div className="row">
        <button type="button" onClick={() => onShow(example)}>
          {read(words.show)}
        </button>
        {result?.is === 'differs' && (
          <button type="button" onClick={() => change.mutate({ ...example.content, expects: result.found })}>
            {read(words.accept)}
          </button>
        )}
        <button type="button" onClick={() => forget.mutate()}>
          {read(words.forget)}
        </button>
      </div>
      {(change.error ?? forget.error) && <Refusal error={change.error ?? forget.error} />}
    </li>
  )
}

/** What an example comes to: the deeds in order, and how it ends. */
function Came({ to: { verbs, outcome } }: { to: ExampleContent['expects'] }) {
  const { read } = useWords()
  const deeds = verbs.map((verb) => read(catalog.words(verb)?.title ?? { en: verb, de: verb }))
  const ending = outcomeWords[outcome]
  return (
    <>
      {deeds.length > 0 ? deeds.join(' → ') : read(words.nothing)}
      {ending && <span className="quiet"> ({read(ending)})</span>}
    </>
  )
}
