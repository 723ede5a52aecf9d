import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { hear } from './one-stream.ts'
import { staleKeys } from './stale-keys.ts'

/** However much changes, what is on screen is asked for at most so often. */
const gatherMs = 400

type Heard = (rule: string, revision: number) => void
const ruleListeners = new Set<Heard>()

/** Calls `heard` when a rule was saved by anybody, until what it answers is called. */
export function onRuleChanged(heard: Heard): () => void {
  ruleListeners.add(heard)
  return () => void ruleListeners.delete(heard)
}

/** What changes on the server is asked for again while it is on screen; the stream reconnects by itself. */
export function useLive(community: string) {
  const queries = useQueryClient()
  useEffect(() => {
    if (community === '') return
    const stale = new Map<string, string[]>()
    let gathering: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      gathering = undefined
      const keys = [...stale.values()]
      stale.clear()
      for (const queryKey of keys) askAnew(queries, queryKey)
    }
    const stop = hear(community, (data) => {
      const message = JSON.parse(data)
      const [kind, id] = [String(message.kind), String(message.id ?? '')]
      if (kind === 'rule') for (const heard of ruleListeners) heard(id, Number(message.revision))
      for (const key of staleKeys(kind, id)) stale.set(key.join('/'), key)
      gathering ??= setTimeout(flush, gatherMs)
    })
    return () => {
      clearTimeout(gathering)
      stop()
    }
  }, [community, queries])
}

/** What is being asked for the first time may be answered as it was before the change: that is asked once more. */
function askAnew(queries: QueryClient, queryKey: string[]): void {
  const firsts = queries
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined })
  void queries.invalidateQueries({ queryKey })
  if (firsts.length === 0) return
  void Promise.allSettled(firsts.map(({ promise }) => promise)).then(() =>
    queries.invalidateQueries({ queryKey }),
  )
}
