import type { Words } from '../contract/json.ts'

/** How many `map`, `filter`, `all`, `exists` may stand inside or behind each other. */
const maxLoops = 2
const loops = new Set(['map', 'filter', 'all', 'exists', 'exists_one', 'bind', 'sortBy', 'transformList'])

/** What an expression could take too long with: loops in loops, and patterns nobody has checked. */
export function findCostlyPart(ast: unknown): Words | null {
  if (callsOf(ast).has('matches')) {
    return {
      en: 'Patterns (matches) are not for expressions; use the node "Text contains", where they are checked',
      de: 'Muster (matches) gehören nicht in Ausdrücke; nimm den Knoten „Text enthält“, wo sie geprüft werden',
    }
  }
  if (loopDepth(ast) > maxLoops) {
    return {
      en: `At most ${maxLoops} of map, filter, all and exists may be combined`,
      de: `Höchstens ${maxLoops} von map, filter, all und exists dürfen verbunden werden`,
    }
  }
  return null
}

function callsOf(part: unknown, into = new Set<string>()): Set<string> {
  const name = callName(part)
  if (name !== null) into.add(name)
  for (const inner of innerOf(part)) callsOf(inner, into)
  return into
}

function loopDepth(part: unknown): number {
  const name = callName(part)
  const own = name !== null && loops.has(name) ? 1 : 0
  return own + Math.max(0, ...innerOf(part).map(loopDepth))
}

function callName(part: unknown): string | null {
  if (!isNode(part) || (part.op !== 'call' && part.op !== 'rcall') || !Array.isArray(part.args)) return null
  const name: unknown = part.args[0]
  return typeof name === 'string' ? name : null
}

function innerOf(part: unknown): unknown[] {
  if (Array.isArray(part)) return part
  return isNode(part) ? [part.args] : []
}

function isNode(part: unknown): part is { op: unknown; args: unknown } {
  return typeof part === 'object' && part !== null && 'op' in part && 'args' in part
}
