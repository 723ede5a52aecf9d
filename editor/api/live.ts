import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const lists = { run: ['runs', 'run'], task: ['tasks'], rule: ['rules'], event: [] }
const isKind = (kind: string): kind is keyof typeof lists => Object.hasOwn(lists, kind)

/** What changes on the server is asked for again while it is on screen; the stream reconnects by itself. */
export function useLive(community: string) {
  const queries = useQueryClient()
  useEffect(() => {
    if (community === '') return
    const stream = new EventSource(`/api/live?community=${encodeURIComponent(community)}`)
    stream.onmessage = ({ data }) => {
      const kind = String(JSON.parse(data).kind)
      const stale = isKind(kind) ? lists[kind] : ['runs', 'run', 'tasks', 'rules']
      for (const key of stale) void queries.invalidateQueries({ queryKey: [key] })
    }
    return () => stream.close()
  }, [community, queries])
}
