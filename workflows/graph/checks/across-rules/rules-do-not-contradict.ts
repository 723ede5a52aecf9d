import type { Catalog } from '../../../../nodes/catalog.ts'
import { handlingVerbs, verbs } from '../../../../nodes/contract/effect.ts'
import type { Words } from '../../../../nodes/contract/json.ts'
import { nameOf } from '../../look-up.ts'
import type { NodeId, RuleGraph } from '../../rule-graph.ts'
import { asksNoMore, canMeet, type GuardedAction, guardedActions } from './guarded-actions.ts'
import { goesBefore, type MeetingProblem, type RuleAmongOthers } from './rule-among-others.ts'
import { scopeCovers, scopesMeet } from './scopes.ts'

/**
 * Two rules that answer the same question the same way, of which one takes away and the other speaks or gives back.
 * Where the one that takes away goes first, the other never happens: what was handled is left alone.
 */
export function rulesDoNotContradict(
  rule: RuleAmongOthers,
  others: readonly RuleAmongOthers[],
  catalog: Catalog,
): MeetingProblem[] {
  const own = guardedActions(rule.graph, catalog)
  return others.flatMap((other) => {
    if (!scopesMeet(rule.graph.settings, other.graph.settings)) return []
    const found = new Map<string, MeetingProblem>()
    for (const mine of own)
      for (const theirs of guardedActions(other.graph, catalog)) {
        const problem = problemOf(rule, mine, other, theirs, catalog)
        if (problem) found.set(`${mine.node} ${theirs.node}`, problem)
      }
    return [...found.values()]
  })
}

function problemOf(
  rule: RuleAmongOthers,
  mine: GuardedAction,
  other: RuleAmongOthers,
  theirs: GuardedAction,
  catalog: Catalog,
): MeetingProblem | undefined {
  if (!canMeet(mine, theirs) || mine.config.on !== theirs.config.on) return undefined
  const names = {
    mine: cardOf(rule.graph, mine.node, catalog),
    theirs: cardOf(other.graph, theirs.node, catalog),
  }
  const handler =
    handles(mine) && speaks(theirs) ? 'mine' : handles(theirs) && speaks(mine) ? 'theirs' : undefined
  if (handler !== undefined) {
    const [first, second] = handler === 'mine' ? [mine, theirs] : [theirs, mine]
    const [taking, speaking] = handler === 'mine' ? [rule, other] : [other, rule]
    const earlier = goesBefore(taking, speaking)
    const always = asksNoMore(first, second) && scopeCovers(taking.graph.settings, speaking.graph.settings)
    if (earlier && always && second.listens.every((type) => first.listens.includes(type)))
      return neverReached(rule, other, mine, theirs, names, handler)
    // Saying something to everybody, and hiding what is bad, is no contradiction: the same question has to be asked.
    if (!sharesQuestion(mine, theirs) || earlier) return undefined
    return contradiction(other, mine, theirs, names)
  }
  const inverse = verbs[mine.verb].inverse === theirs.verb && mine.verb !== theirs.verb
  const related = asksNoMore(mine, theirs) || asksNoMore(theirs, mine)
  return inverse && related ? contradiction(other, mine, theirs, names) : undefined
}

const handles = ({ verb }: GuardedAction) => handlingVerbs.includes(verb)
const speaks = ({ verb }: GuardedAction) => verbs[verb].speaks
const sharesQuestion = (a: GuardedAction, b: GuardedAction) =>
  a.guards.size > 0 && b.guards.size > 0 && (asksNoMore(a, b) || asksNoMore(b, a))

interface Names {
  mine: Words
  theirs: Words
}

function contradiction(
  other: RuleAmongOthers,
  mine: GuardedAction,
  theirs: GuardedAction,
  names: Names,
): MeetingProblem {
  return {
    code: 'rules-do-not-contradict',
    severity: 'warning',
    node: mine.node,
    others: [{ rule: other.id, name: other.name, node: theirs.node }],
    sentence: {
      en: `For the same event this rule does “${names.mine.en}” and “${other.name}” does “${names.theirs.en}”.`,
      de: `Beim selben Ereignis tut diese Regel „${names.mine.de}“ und „${other.name}“ tut „${names.theirs.de}“.`,
    },
    hint: {
      en: 'Let only one of the two act, or ask a further condition in one of them.',
      de: 'Nur eine von beiden handeln lassen, oder in einer eine weitere Bedingung fragen.',
    },
  }
}

function neverReached(
  rule: RuleAmongOthers,
  other: RuleAmongOthers,
  mine: GuardedAction,
  theirs: GuardedAction,
  names: Names,
  handler: 'mine' | 'theirs',
): MeetingProblem {
  const mineFirst = handler === 'mine'
  const [taker, taking] = mineFirst ? [rule.name, names.mine] : [other.name, names.theirs]
  const [speaker, speaking] = mineFirst ? [other.name, names.theirs] : [rule.name, names.mine]
  return {
    code: 'every-action-can-happen',
    severity: 'warning',
    node: mine.node,
    others: [{ rule: other.id, name: other.name, node: theirs.node }],
    sentence: {
      en: `“${speaking.en}” of “${speaker}” never happens: “${taker}” goes first and has always done “${taking.en}” by then.`,
      de: `„${speaking.de}“ von „${speaker}“ geschieht nie: „${taker}“ ist früher dran und hat dann immer schon „${taking.de}“ getan.`,
    },
    hint: {
      en: 'Change the order or the conditions of the two, or take one of them away.',
      de: 'Reihenfolge oder Bedingungen der beiden ändern, oder eine davon wegnehmen.',
    },
  }
}

function cardOf(graph: RuleGraph, id: NodeId, catalog: Catalog): Words {
  const node = graph.nodes.find((one) => one.id === id)
  return node ? nameOf(node, catalog) : { en: id, de: id }
}
