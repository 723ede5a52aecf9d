import { verbs } from '../../../nodes/contract/effect.ts'
import { edgesFrom, edgesToTake, nameOf, type SoundNode, soundNodes } from '../look-up.ts'
import type { Check, Problem } from '../problem.ts'
import type { NodeId } from '../rule-graph.ts'

/** Controls by which a person decides: as good as another condition. */
const decidedByPeople = new Set(['ask-person', 'unless-vetoed'])

/** A guess such as a text's mood takes nothing from a member unless something else on the way agrees. */
export const aWeakSignalNeverActsAlone: Check = (graph, catalog) => {
  const sound = soundNodes(graph, catalog)
  const leaving = edgesFrom(graph)
  const problems = new Map<NodeId, Problem>()
  const seen = new Set<string>()
  // A path is remembered only until something firm is on it: from there on it may do anything.
  const walking: { at: SoundNode; weak?: SoundNode }[] = [...sound.values()]
    .filter(({ definition, node }) => definition.kind === 'trigger' && !node.disabled)
    .map((at) => ({ at }))

  for (let path = walking.pop(); path; path = walking.pop()) {
    const { at } = path
    let { weak } = path
    const { definition, node } = at
    const key = `${node.id}/${weak ? 'weak' : ''}`
    if (seen.has(key)) continue
    seen.add(key)
    if (!node.disabled) {
      if (definition.kind === 'condition' && !definition.weakAlone) continue
      if (definition.kind === 'control' && decidedByPeople.has(definition.type)) continue
      if (definition.kind === 'condition') weak ??= at
      if (definition.kind === 'action' && verbs[definition.verb].destructive && weak) {
        const signal = nameOf(weak.node, catalog)
        const action = nameOf(node, catalog)
        problems.set(node.id, {
          code: 'a-weak-signal-never-acts-alone',
          severity: 'error',
          node: node.id,
          sentence: {
            en: `“${signal.en}” alone decides about “${action.en}”. It is a guess and is often wrong.`,
            de: `„${signal.de}“ entscheidet allein über „${action.de}“. Es ist eine Schätzung und oft falsch.`,
          },
          hint: {
            en: 'Put another condition on the way, or “Ask a person”.',
            de: 'Setze eine weitere Bedingung auf den Weg, oder „Person fragen“.',
          },
        })
      }
    }
    for (const { to } of edgesToTake(node, leaving.get(node.id) ?? [], catalog)) {
      const next = sound.get(to)
      if (next) walking.push({ at: next, ...(weak && { weak }) })
    }
  }
  return graph.nodes.flatMap(({ id }) => problems.get(id) ?? [])
}
