import type { Catalog } from '../../../nodes/catalog.ts'
import { edgesFrom, edgesToTake, nameOf, type SoundNode, soundNodes } from '../look-up.ts'
import type { Check, Problem } from '../problem.ts'
import type { NodeId, RuleGraph } from '../rule-graph.ts'
import { guardOf } from './across-rules/guarded-actions.ts'

/** More ways than these are not walked: then nothing is said, rather than something wrong. */
const mostStates = 4_000

/** A card behind the other answer to a question that was asked before on every way to it. */
export const everyBranchCanBeTaken: Check = (graph, catalog) => {
  const sound = soundNodes(graph, catalog)
  const twice = askedTwice(sound)
  if (twice.size === 0) return []
  const walked = walk(graph, sound, twice, catalog)
  if (!walked) return []
  const { reached, refused } = walked
  return [...refused].flatMap((id): Problem[] => {
    const node = sound.get(id)?.node
    if (!node || reached.has(id)) return []
    const name = nameOf(node, catalog)
    return [
      {
        code: 'every-branch-can-be-taken',
        severity: 'warning',
        node: id,
        sentence: {
          en: `“${name.en}” never happens: the same question was asked before, and answered the other way.`,
          de: `„${name.de}“ geschieht nie: Dieselbe Frage wurde vorher schon gestellt und anders beantwortet.`,
        },
        hint: {
          en: 'Delete the second question, or ask something else there.',
          de: 'Lösche die zweite Frage, oder frage dort etwas anderes.',
        },
      },
    ]
  })
}

function askedTwice(sound: ReadonlyMap<NodeId, SoundNode>): Map<NodeId, string> {
  const asked = [...sound.values()].flatMap((one) =>
    one.definition.kind === 'condition' && !one.node.disabled ? [[one.node.id, guardOf(one)] as const] : [],
  )
  const counts = new Map<string, number>()
  for (const [, key] of asked) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map(asked.filter(([, key]) => (counts.get(key) ?? 0) > 1))
}

/** Where paths come to when every repeated question is answered as before, and which ways that refuses. */
function walk(
  graph: RuleGraph,
  sound: ReadonlyMap<NodeId, SoundNode>,
  twice: ReadonlyMap<NodeId, string>,
  catalog: Catalog,
): { reached: Set<NodeId>; refused: Set<NodeId> } | undefined {
  const leaving = edgesFrom(graph)
  const reached = new Set<NodeId>()
  const refused = new Set<NodeId>()
  const states = new Set<string>()
  const walking = [...sound.values()]
    .filter(({ definition, node }) => definition.kind === 'trigger' && !node.disabled)
    .map((at) => ({ at, answers: new Map<string, string>() }))
  for (let state = walking.pop(); state; state = walking.pop()) {
    const { at, answers } = state
    const { node, definition } = at
    const key = `${node.id} ${JSON.stringify([...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)))}`
    if (states.has(key)) continue
    if (states.add(key).size > mostStates) return undefined
    reached.add(node.id)
    const question = twice.get(node.id)
    // After a wait the answer may be another one.
    const known = definition.kind === 'control' ? new Map<string, string>() : answers
    for (const { from, to } of edgesToTake(node, leaving.get(node.id) ?? [], catalog)) {
      const next = sound.get(to)
      if (!next) continue
      const before = question === undefined ? undefined : known.get(question)
      if (before !== undefined && before !== from.port) {
        refused.add(to)
        continue
      }
      walking.push({
        at: next,
        answers: question === undefined ? known : new Map([...known, [question, from.port]]),
      })
    }
  }
  return { reached, refused }
}
