import type { JsonObject } from '../../nodes/contract/json.ts'
import { linesOf } from './read-content.ts'

const most = 200

/** What came and what went between two states, line by line; signs beside the colours. */
export function LineDifference({ before, after }: { before: JsonObject; after: JsonObject }) {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const lines = [
    ...old.filter((line) => !fresh.includes(line)).map((line) => ({ sign: '−', line })),
    ...fresh.filter((line) => !old.includes(line)).map((line) => ({ sign: '+', line })),
  ]
  return (
    <ul className="difference">
      {lines.slice(0, most).map(({ sign, line }) => (
        <li key={`${sign}${line}`} className={sign === '+' ? 'came' : 'went'}>
          {sign} {line}
        </li>
      ))}
      {lines.length > most && <li>…</li>}
    </ul>
  )
}
