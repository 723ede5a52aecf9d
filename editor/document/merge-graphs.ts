import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { type Change, changesBetween, graphOfParts, isSame, partsOf } from './graph-parts.ts'

export type Choice = 'mine' | 'theirs' | 'both'

/** One thing that either side changed: a card, a line, a setting, a group, a sticky note. */
export interface MergeItem {
  /**
   * `nodes/ID`, `edges/ID/PORT`, `settings/FIELD`, `groups/ID` or `stickyNotes/ID`; with the field behind it where only
   * that became two things, so that the rest of the card needs no choice.
   */
  key: string
  mine: readonly Change[]
  theirs: readonly Change[]
  /** What can be chosen; the first is what is taken when nobody is asked. */
  choices: readonly [Choice, ...Choice[]]
}

/** What both sides made of `base`, thing by thing. */
export interface Merge {
  base: RuleGraph
  theirs: RuleGraph
  items: readonly MergeItem[]
}

export function mergeOf(base: RuleGraph, mine: RuleGraph, theirs: RuleGraph): Merge {
  const [my, their] = [changesBetween(base, mine), changesBetween(base, theirs)]
  const gone = new Set([...my, ...their].flatMap(removedCard))
  const items = new Map<string, { mine: Change[]; theirs: Change[] }>()
  const put = (side: 'mine' | 'theirs', changes: readonly Change[]) => {
    for (const change of changes) {
      const key = keyOf(change, gone)
      const item = items.get(key) ?? { mine: [], theirs: [] }
      item[side].push(change)
      items.set(key, item)
    }
  }
  put('mine', my)
  put('theirs', their)
  const whole = [...items].map(([key, item]): MergeItem => ({ key, ...item, choices: choicesOf(item) }))
  return { base, theirs, items: whole.flatMap(byField) }
}

/** Of a card that both changed, the fields that became two things are each a choice of their own. */
function byField(item: MergeItem): MergeItem[] {
  const { key, mine, theirs } = item
  if (!isClash(item) || isRemoved(mine) || isRemoved(theirs)) return [item]
  const clashing = new Set(clashesOf(mine, theirs))
  const without = (changes: readonly Change[]) => changes.filter(({ path }) => !clashing.has(path))
  const rest = { mine: without(mine), theirs: without(theirs) }
  const fields = [...clashing].map((path): MergeItem => {
    const only = (changes: readonly Change[]) => changes.filter((change) => change.path === path)
    return { key: path, mine: only(mine), theirs: only(theirs), choices: ['mine', 'theirs'] }
  })
  const isMore = rest.mine.length + rest.theirs.length > 0
  return isMore ? [...fields, { key, ...rest, choices: choicesOf(rest) }] : fields
}

/** Whether a person has to choose: both sides changed the same to something else. */
export const needsChoice = ({ items }: Merge) => items.some(isClash)
export const isClash = ({ choices }: MergeItem) => choices.length > 1 && !choices.includes('both')

/** The graph of these choices; where nothing is chosen, what can be had of both sides. */
export function mergedGraph(
  { base, items }: Merge,
  choices: ReadonlyMap<string, Choice>,
  mine: RuleGraph,
): RuleGraph {
  const parts = new Map(partsOf(base))
  const take = (changes: readonly Change[]) => {
    for (const { path, after } of changes)
      if (after === undefined) parts.delete(path)
      else parts.set(path, after)
  }
  for (const { key, mine, theirs, choices: possible } of items) {
    const choice = choices.get(key) ?? possible[0]
    if (choice !== 'mine') take(theirs)
    if (choice !== 'theirs') take(mine)
  }
  return graphOfParts(parts, mine)
}

function choicesOf({ mine, theirs }: Pick<MergeItem, 'mine' | 'theirs'>): MergeItem['choices'] {
  if (theirs.length === 0) return ['mine']
  if (mine.length === 0) return ['theirs']
  if (isRemoved(mine) !== isRemoved(theirs)) return ['mine', 'theirs']
  return clashesOf(mine, theirs).length > 0 ? ['mine', 'theirs'] : ['both', 'mine', 'theirs']
}

const isRemoved = (changes: readonly Change[]) => changes.some((change) => removedCard(change).length > 0)

/** What both made into different things. Where something lies is no reason to ask: mine stays where I see it. */
function clashesOf(mine: readonly Change[], theirs: readonly Change[]): string[] {
  const known = new Map(theirs.map((change) => [change.path, change]))
  return mine.flatMap(({ path, after }) => {
    const other = known.get(path)
    return other !== undefined && !isSame(other.after, after) && !isPlace(path) ? [path] : []
  })
}

const isPlace = (path: string) => /^layout\/|^stickyNotes\/[^/]+\/(x|y|width|height)$/.test(path)

function removedCard({ path, after }: Change): string[] {
  const [section, id, ...rest] = path.split('/')
  return section === 'nodes' && rest.length === 0 && after === undefined && id ? [id] : []
}

/** A line at a card that one side removed belongs to that card: keeping the card keeps its lines. */
function keyOf({ path, before, after }: Change, gone: ReadonlySet<string>): string {
  const [section = '', id = '', ...rest] = path.split('/')
  if (section === 'layout') return `nodes/${id}`
  if (section !== 'edges') return `${section}/${id}`
  const touched = [id, ...endsOf(before), ...endsOf(after)].find((node) => gone.has(node))
  return touched === undefined ? [section, id, ...rest].join('/') : `nodes/${touched}`
}

const endsOf = (value: Change['before']) => (Array.isArray(value) ? value.map(String) : [])
