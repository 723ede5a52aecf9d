import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type LibraryItem, usesOf } from '../api/library.ts'
import { useWords } from '../words/language.ts'
import { libraryWords } from './library-words.ts'

/** The rules that name an item, each once. */
export function UsedBy({ item: { id, community, kind, name } }: { item: LibraryItem }) {
  const { read } = useWords()
  const { data } = useQuery({ queryKey: ['used-by', id], queryFn: () => usesOf(community, kind, name) })
  if (!data) return null
  const rules = [...new Map(data.map((use) => [use.rule, use])).values()]
  return (
    <section>
      <h2>{read(libraryWords['used-by'])}</h2>
      {rules.length === 0 && <p className="quiet">{read(libraryWords['used-by-none'])}</p>}
      <ul>
        {rules.map(({ rule, name: ruleName }) => (
          <li key={rule}>
            <Link href={`/rules/${encodeURIComponent(rule)}`}>{ruleName}</Link>{' '}
            <small className="quiet">
              (
              {read(
                libraryWords[data.some((use) => use.rule === rule && use.live) ? 'used-live' : 'used-draft'],
              )}
              )
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
