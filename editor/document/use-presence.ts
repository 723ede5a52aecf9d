import { useEffect, useState } from 'react'
import { leavePresence, type Presence, tellPresence } from '../api/rules.ts'
import { useWho } from '../api/who.ts'
import { randomLetters } from './fresh-id.ts'
import { useRuleDocument } from './rule-document.ts'
import { useOpenRule } from './use-open-rule.ts'

const everyMs = 8_000
/** One person may have a rule open in several tabs: each is told of the others. */
const tab = randomLetters(8)

type Other = Presence['others'][number] & { isMe: boolean }

/** Tells the others that this rule is open here, and answers where else it is open. */
export function usePresence(rule: string): Other[] {
  const [others, setOthers] = useState<Presence['others']>([])
  const { person, name } = useWho()
  useEffect(() => {
    const here = `${person}-${tab}`
    let stopped = false
    const beat = async () => {
      const { selected } = useRuleDocument.getState()
      const heard = await tellPresence(rule, { person: here, name, node: selected }).catch(() => null)
      if (stopped || !heard) return
      setOthers(heard.others)
      useOpenRule.getState().heard(heard.revision)
    }
    void beat()
    const timer = setInterval(beat, everyMs)
    const leave = () => leavePresence(rule, here)
    addEventListener('pagehide', leave)
    return () => {
      stopped = true
      clearInterval(timer)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [rule, person, name])
  return others.map((other) => ({ ...other, isMe: other.person.startsWith(`${person}-`) }))
}
