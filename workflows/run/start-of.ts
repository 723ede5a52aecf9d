import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent, EventType } from '../../nodes/contract/event.ts'
import type { Words } from '../../nodes/contract/json.ts'
import type { Plan, StepId } from '../plan/plan.ts'

/** How often rules may set off rules. */
export const deepest = 5

function within(value: string | undefined, { include, exclude }: { include: string[]; exclude: string[] }) {
  if (include.length > 0 && (value === undefined || !include.includes(value))) return false
  return value === undefined || exclude.length === 0 || !exclude.includes(value)
}

/** The trigger at which a rule meets an event; undefined where the rule is not about it. Pure. */
export type StartOf = (event: CommunityEvent) => StepId | undefined

/**
 * How a rule begins at events of one type; undefined where no such event is ever its start. What does not change from
 * event to event is looked up here once: two hundred rules are asked about each.
 */
export function startsOn(plan: Plan, type: EventType, catalog: Catalog): StartOf | undefined {
  const triggers = triggersOf(plan, type, catalog)
  if (triggers.length === 0) return undefined
  return (event) => (leftAlone(plan, event) ? undefined : triggers.find(({ fits }) => fits(event))?.start)
}

/** Why a rule does not begin at an event, for people; undefined where it does. */
export function whyNoStart(plan: Plan, event: CommunityEvent, catalog: Catalog): Words | undefined {
  const why = leftAlone(plan, event)
  if (why) return reasons[why]
  return startsOn(plan, event.type, catalog)?.(event) === undefined ? reasons.trigger : undefined
}

const reasons = {
  connection: {
    en: 'The rule does not listen to this connection.',
    de: 'Die Regel hört dieser Verbindung nicht zu.',
  },
  space: { en: 'The rule does not listen in this space.', de: 'Die Regel hört in diesem Bereich nicht zu.' },
  depth: {
    en: 'Rules have set off rules too often in a row.',
    de: 'Regeln haben einander zu oft hintereinander ausgelöst.',
  },
  own: {
    en: 'Steward did it itself, and the rule leaves that alone.',
    de: 'Steward war es selbst, und das lässt die Regel in Ruhe.',
  },
  member: { en: 'The rule leaves this member alone.', de: 'Die Regel lässt dieses Mitglied in Ruhe.' },
  role: {
    en: 'The rule leaves members with this role alone.',
    de: 'Die Regel lässt Mitglieder mit dieser Rolle in Ruhe.',
  },
  trigger: {
    en: 'No start of the rule fits this event.',
    de: 'Kein Start der Regel passt zu diesem Ereignis.',
  },
} satisfies { [why: string]: Words }

function leftAlone(plan: Plan, event: CommunityEvent): keyof typeof reasons | undefined {
  const { scope, exempt } = plan.settings
  if (!within(event.connection, scope.connections)) return 'connection'
  if (!within(event.space, scope.spaces)) return 'space'
  const { actor, cause } = event
  if (cause && cause.depth >= deepest) return 'depth'
  if (!actor) return undefined
  if (exempt.ownAccounts && actor.own) return 'own'
  if (exempt.members.includes(actor.id)) return 'member'
  if (exempt.roles.length > 0 && actor.roles.some((role) => exempt.roles.includes(role))) return 'role'
  return undefined
}

function triggersOf(plan: Plan, type: EventType, catalog: Catalog) {
  return plan.starts.flatMap((start) => {
    const step = plan.steps[start]
    const node = step && !step.disabled ? catalog.find(step.type, step.version) : undefined
    if (!step || node?.kind !== 'trigger' || !node.listens.includes(type)) return []
    return [{ start, fits: (event: CommunityEvent) => node.matches(step.config, event) }]
  })
}
