import { isObject } from '../read-json.ts'
import type { Act } from './forum/plaza-act.ts'

/** The acts of a delivery or of the feed; the place of the first that can not be read otherwise. */
export function readActs(given: unknown): { is: 'acts'; acts: Act[] } | { is: 'unreadable'; at: string } {
  const list: unknown[] = Array.isArray(given) ? given : [given]
  const acts: Act[] = []
  for (const [index, one] of list.entries()) {
    if (!isAct(one)) return { is: 'unreadable', at: `/${index}` }
    acts.push(one)
  }
  return { is: 'acts', acts }
}

function isAct(given: unknown): given is Act {
  if (!isObject(given)) return false
  const { id, at, kind, by, subject } = given
  if (typeof id !== 'string' || typeof kind !== 'string') return false
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return false
  if (!isObject(by) || typeof by.name !== 'string' || !Array.isArray(by.roles)) return false
  return isObject(subject) && typeof subject.id === 'string' && Number.isInteger(subject.revision)
}
