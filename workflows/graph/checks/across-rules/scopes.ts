import type { RuleSettings } from '../../rule-settings.ts'
import { overlap } from './guarded-actions.ts'

type Names = RuleSettings['scope']['spaces']

/** Whether two rules can hear the same event, as far as their settings tell it. */
export function scopesMeet(a: RuleSettings, b: RuleSettings): boolean {
  return namesMeet(a.scope.spaces, b.scope.spaces) && namesMeet(a.scope.connections, b.scope.connections)
}

/** Whether a rule hears everything that another one hears, every time. */
export function scopeCovers(a: RuleSettings, b: RuleSettings): boolean {
  const within = (few: readonly string[], many: readonly string[]) => few.every((name) => many.includes(name))
  return (
    namesCover(a.scope.spaces, b.scope.spaces) &&
    namesCover(a.scope.connections, b.scope.connections) &&
    within(a.exempt.roles, b.exempt.roles) &&
    within(a.exempt.members, b.exempt.members) &&
    (!a.exempt.ownAccounts || b.exempt.ownAccounts) &&
    a.reentry.limit === 'every time'
  )
}

function namesMeet(a: Names, b: Names): boolean {
  const left = (one: Names, other: Names) =>
    one.include.length === 0 || one.include.some((name) => !other.exclude.includes(name))
  return overlap(a.include, b.include) && left(a, b) && left(b, a)
}

function namesCover(a: Names, b: Names): boolean {
  const heard =
    a.include.length === 0 || (b.include.length > 0 && b.include.every((n) => a.include.includes(n)))
  const leftOut = a.exclude.every(
    (name) => b.exclude.includes(name) || (b.include.length > 0 && !b.include.includes(name)),
  )
  return heard && leftOut
}
