import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const lists = {
  run: ['runs', 'run', 'overview', 'timeline'],
  task: ['tasks', 'task-groups', 'overview'],
  rule: ['rules'],
  event: ['events', 'overview'],
}
const isKind = (kind: string): kind is keyof typeof lists => Object.hasOwn(lists, kind)

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
    const stream = new EventSource(`/api/live?community=${encodeURIComponent(community)}`)
    stream.onmessage = ({ data }) => {
      const message = JSON.parse(data)
      const kind = String(message.kind)
      if (kind === 'rule')
        for (const heard of ruleListeners) heard(String(message.id), Number(message.revision))
      const stale = isKind(kind) ? lists[kind] : Object.values(lists).flat()
      for (const key of stale) void queries.invalidateQueries({ queryKey: [key] })
    }
    return () => stream.close()
  }, [community, queries])
}
