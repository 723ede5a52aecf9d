import type { Catalog } from '../../../../nodes/catalog.ts'
import type { Verb } from '../../../../nodes/contract/effect.ts'
import type { EventType } from '../../../../nodes/contract/event.ts'
import { soundNodes } from '../../look-up.ts'
import { guardedActions, overlap, textsOf } from './guarded-actions.ts'
import type { MeetingProblem, RuleAmongOthers } from './rule-among-others.ts'
import { scopesMeet } from './scopes.ts'

/** The events that come of doing something. */
const makes: { readonly [verb in Verb]?: readonly EventType[] } = {
  reply: ['post.created', 'comment.created'],
  'add-role': ['member.changed'],
  'remove-role': ['member.changed'],
  'add-tag': ['thread.changed'],
  'remove-tag': ['thread.changed'],
  hide: ['moderation.done'],
  remove: ['moderation.done', 'post.deleted', 'comment.deleted'],
  'hold-for-review': ['moderation.done'],
  lock: ['moderation.done', 'thread.changed'],
  unlock: ['moderation.reversed', 'thread.changed'],
  ban: ['moderation.done', 'member.left'],
  mute: ['moderation.done'],
  warn: ['moderation.done'],
  show: ['moderation.reversed'],
  restore: ['moderation.reversed', 'post.restored', 'comment.restored'],
  release: ['moderation.reversed'],
  unban: ['moderation.reversed'],
  unmute: ['moderation.reversed'],
  'set-mode': ['mode.changed'],
}
/** Raised by nobody in particular: leaving our own accounts alone does not keep them out. */
const byNobody: readonly EventType[] = ['mode.changed']

/** Rules that start each other in a circle. The engine ends that after a few rounds; people should know before. */
export function rulesDoNotFeedEachOther(
  rule: RuleAmongOthers,
  others: readonly RuleAmongOthers[],
  catalog: Catalog,
): MeetingProblem[] {
  const all = [rule, ...others.filter(({ id }) => id !== rule.id)]
  const ways = new Map(all.map((one) => [one.id, all.filter((next) => feeds(one, next, catalog))]))
  const circle = shortestCircle(rule, ways)
  if (!circle) return []
  const around = circle.filter(({ id }) => id !== rule.id)
  const names = [...circle, rule].map(({ name }) => name)
  return [
    {
      code: 'rules-do-not-feed-each-other',
      severity: 'warning',
      others: around.map(({ id, name }) => ({ rule: id, name })),
      sentence: {
        en: `What the rules do starts them again: ${names.map((name) => `“${name}”`).join(' → ')}.`,
        de: `Was die Regeln tun, startet sie wieder: ${names.map((name) => `„${name}“`).join(' → ')}.`,
      },
      hint: {
        en: 'Switch on “Steward’s own accounts” under “Whom does it leave alone?” in one of them, or narrow what starts it.',
        de: 'In einer davon unter „Wen lässt sie in Ruhe?“ „Stewards eigene Konten“ einschalten, oder enger fassen, was sie startet.',
      },
    },
  ]
}

function feeds(from: RuleAmongOthers, to: RuleAmongOthers, catalog: Catalog): boolean {
  if (!scopesMeet(from.graph.settings, to.graph.settings)) return false
  const actions = guardedActions(from.graph, catalog)
  return [...soundNodes(to.graph, catalog).values()].some(({ definition, node }) => {
    if (definition.kind !== 'trigger' || node.disabled) return false
    return actions.some(({ verb, config }) => {
      const made = (makes[verb] ?? []).filter((type) => definition.listens.includes(type))
      const heard = made.filter((type) => byNobody.includes(type) || !to.graph.settings.exempt.ownAccounts)
      if (heard.length === 0) return false
      if (verb !== 'set-mode') return true
      return overlap(textsOf(node.config.to), typeof config.mode === 'string' ? [config.mode] : [])
    })
  })
}

/** By breadth, so that the circle shown is the smallest. */
function shortestCircle(
  start: RuleAmongOthers,
  ways: ReadonlyMap<string, readonly RuleAmongOthers[]>,
): RuleAmongOthers[] | undefined {
  const seen = new Set<string>()
  const walking: RuleAmongOthers[][] = [[start]]
  for (let path = walking.shift(); path; path = walking.shift()) {
    const last = path.at(-1)
    for (const next of ways.get(last?.id ?? '') ?? []) {
      if (next.id === start.id) return path
      if (seen.has(next.id)) continue
      seen.add(next.id)
      walking.push([...path, next])
    }
  }
  return undefined
}
