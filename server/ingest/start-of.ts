import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Plan, StepId } from '../../workflows/plan/plan.ts'

/** How often rules may set off rules. */
export const deepest = 5

const within = (value: string | undefined, { include, exclude }: { include: string[]; exclude: string[] }) =>
  value === undefined
    ? include.length === 0
    : (include.length === 0 || include.includes(value)) && !exclude.includes(value)

/** The trigger at which a rule meets an event; undefined where the rule is not about it. Pure and cheap. */
export function startOf(plan: Plan, event: CommunityEvent, catalog: Catalog): StepId | undefined {
  const { scope, exempt } = plan.settings
  if (!within(event.connection, scope.connections) || !within(event.space, scope.spaces)) return undefined
  const { actor, cause } = event
  if (cause && cause.depth >= deepest) return undefined
  if (actor) {
    if (exempt.ownAccounts && actor.own) return undefined
    if (exempt.members.includes(actor.id)) return undefined
    if (actor.roles.some((role) => exempt.roles.includes(role))) return undefined
  }
  return plan.starts.find((start) => {
    const step = plan.steps[start]
    if (!step || step.disabled) return false
    const node = catalog.find(step.type, step.version)
    return node?.kind === 'trigger' && node.listens.includes(event.type) && node.matches(step.config, event)
  })
}
