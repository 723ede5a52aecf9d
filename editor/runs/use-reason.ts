import { useQuery } from '@tanstack/react-query'
import { listRules } from '../api/rules.ts'
import { useReader, useWords } from '../words/language.ts'
import { knownReasons } from './known-reasons.ts'
import { sayReason } from './say-reason.ts'

/** Says a recorded reason in the reader's language, with rules by their names. */
export function useReason(): (reason: string) => string {
  const { read, time } = useWords()
  const community = useReader((reader) => reader.community)
  const rules = useQuery({
    queryKey: ['rules', community],
    queryFn: () => listRules(community),
    enabled: community !== '',
  })
  return (reason) => {
    const said = read(sayReason(reason, knownReasons, time))
    return said.replace(/\brule_[\w-]+/g, (id) => {
      const name = rules.data?.find((rule) => rule.id === id)?.name
      return name ? `“${name}”` : id
    })
  }
}
