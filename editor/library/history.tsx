import { useQuery } from '@tanstack/react-query'
import { type ItemVersion, type LibraryItem, versionsOf } from '../api/library.ts'
import { useWords } from '../words/language.ts'
import { libraryWords } from './library-words.ts'
import { LineDifference } from './line-difference.tsx'

interface Props {
  item: LibraryItem
  onRestore: (version: ItemVersion) => void
}

/** Every version, what it changed, and the way back to it. */
export function History({ item, onRestore }: Props) {
  const { read, time } = useWords()
  const { data } = useQuery({
    queryKey: ['item-versions', item.id],
    queryFn: () => versionsOf(item.community, item.kind, item.name),
  })
  if (!data) return null
  return (
    <section>
      <h2>{read(libraryWords.history)}</h2>
      {data.length < 2 && <p className="quiet">{read(libraryWords['history-none'])}</p>}
      <ol className="history" hidden={data.length < 2}>
        {data.map((version, at) => (
          <li key={version.version}>
            <details>
              <summary>
                {read(libraryWords.version)} {version.version}
                <span className="quiet">
                  {' '}
                  · {time(version.at)}
                  {version.note && ` · ${version.note}`}
                  {version.version === item.version && ` · ${read(libraryWords['this-one'])}`}
                </span>
              </summary>
              <LineDifference before={data[at + 1]?.content ?? {}} after={version.content} />
              {version.version !== item.version && (
                <button type="button" onClick={() => onRestore(version)}>
                  {read(libraryWords.restore)}
                </button>
              )}
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}
