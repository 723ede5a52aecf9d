import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { type Change, changesBetween, graphOfParts, isSame, partsOf } from './graph-parts.ts'

export type Choice = 'mine' | 'theirs' | 'both'

/** One thing that either side changed: a card, a line, a setting, a group, a sticky note. */
export interface MergeItem {
  /** `nodes/ID`, `edges/ID/PORT`, `settings/FIELD`, `groups/ID` or `stickyNotes/ID`. */
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
  return {
    base,
    theirs,
    items: [...items].map(([key, item]) => ({ key, ...item, choices: choicesOf(item) })),
  }
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
  const known = new Map(theirs.map((change) => [change.path, change]))
  const isRemoved = (changes: readonly Change[]) => changes.some((change) => removedCard(change).length > 0)
  if (isRemoved(mine) !== isRemoved(theirs)) return ['mine', 'theirs']
  // Where something lies is no reason to ask: mine stays where I see it.
  const differs = mine.some(({ path, after }) => {
    const other = known.get(path)
    return other !== undefined && !isSame(other.after, after) && !isPlace(path)
  })
  return differs ? ['mine', 'theirs'] : ['both', 'mine', 'theirs']
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
