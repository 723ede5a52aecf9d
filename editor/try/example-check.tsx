import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { listExamples } from '../api/trying.ts'

/** What running needs is only loaded where there is something to run. */
const ExamplesChecked = lazy(async () => ({
  default: (await import('./examples-checked.tsx')).ExamplesChecked,
}))

interface Props {
  rule: { id: string; community: string }
}

/** Whether the examples of the open rule still hold, as it is drawn now; nothing where it has none. */
export function ExampleCheck({ rule }: Props) {
  const { data } = useQuery({ queryKey: ['examples', rule.id], queryFn: () => listExamples(rule.id) })
  return data && data.length > 0 ? <ExamplesChecked rule={rule} /> : null
}
