import { useEffect, useState } from 'react'
import { leavePresence, type Presence, tellPresence } from '../api/rules.ts'
import { useWho } from '../api/who.ts'
import { useRuleDocument } from './rule-document.ts'
import { useOpenRule } from './use-open-rule.ts'

const everyMs = 8_000

/** Tells the others that this rule is open here, and answers who else has it open. */
export function usePresence(rule: string): Presence['others'] {
  const [others, setOthers] = useState<Presence['others']>([])
  const { person, name } = useWho()
  useEffect(() => {
    let stopped = false
    const beat = async () => {
      const { selected } = useRuleDocument.getState()
      const heard = await tellPresence(rule, { person, name, node: selected }).catch(() => null)
      if (stopped || !heard) return
      setOthers(heard.others)
      useOpenRule.getState().heard(heard.revision)
    }
    void beat()
    const timer = setInterval(beat, everyMs)
    const leave = () => leavePresence(rule, person)
    addEventListener('pagehide', leave)
    return () => {
      stopped = true
      clearInterval(timer)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [rule, person, name])
  return others
}
