import { useQuery } from '@tanstack/react-query'
import { readTallies } from '../api/tallies.ts'
import { useOpenRule } from '../document/use-open-rule.ts'
import { sumTallies, type Tallies } from './counts.ts'

const refreshMs = 30_000

/** How many events went each way of the open rule in the last 7 days, while that is shown. */
export function useTallies(shown: boolean): Tallies | undefined {
  const rule = useOpenRule(({ view }) => view?.id)
  const { data } = useQuery({
    queryKey: ['tallies', rule],
    queryFn: async () => sumTallies(await readTallies(rule ?? '')),
    enabled: shown && rule !== undefined,
    refetchInterval: refreshMs,
  })
  return shown ? data : undefined
}
