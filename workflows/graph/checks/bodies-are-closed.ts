import { edgesFrom, nameOf, nodesById, soundNodes } from '../look-up.ts'
import type { Check, Problem } from '../problem.ts'

/** Outside of all bodies. */
const outside = ''

/**
 * A body is what its port reaches; no edge enters or leaves it. So every node belongs to exactly one place: the body
 * that the path to it came through, or the outside. A node that two places reach is where a body leaks.
 */
export const bodiesAreClosed: Check = (graph, catalog) => {
  const nodes = nodesById(graph)
  const sound = soundNodes(graph, catalog)
  const leaving = edgesFrom(graph)
  const places = new Map<string, { place: string; control?: string }>()
  const walking = graph.nodes.filter(({ id }) => sound.get(id)?.definition.kind === 'trigger')
  for (const { id } of walking) places.set(id, { place: outside })
  const leaks = new Map<string, Problem>()

  for (let node = walking.shift(); node; node = walking.shift()) {
    const here = places.get(node.id) ?? { place: outside }
    const bodies = new Set(
      sound.get(node.id)?.ports.flatMap(({ name, kind }) => (kind === 'body' ? [name] : [])) ?? [],
    )
    for (const { from, to } of leaving.get(node.id) ?? []) {
      const there = bodies.has(from.port) ? { place: `${node.id}/${from.port}`, control: node.id } : here
      const target = nodes.get(to)
      const known = places.get(to)
      if (!target) continue
      if (!known) {
        places.set(to, there)
        walking.push(target)
      } else if (known.place !== there.place && !leaks.has(to)) {
        const control = nodes.get(known.control ?? there.control ?? '')
        const body = control ? nameOf(control, catalog) : { en: '', de: '' }
        const name = nameOf(target, catalog)
        leaks.set(to, {
          code: 'bodies-are-closed',
          severity: 'error',
          node: to,
          sentence: {
            en: `“${name.en}” is reached both from inside a branch of “${body.en}” and from outside of it.`,
            de: `„${name.de}“ wird sowohl aus einem Zweig von „${body.de}“ als auch von außerhalb erreicht.`,
          },
          hint: {
            en: `Let the branch end, and draw what comes after all branches from “then” of “${body.en}”.`,
            de: `Lass den Zweig enden, und zeichne, was nach allen Zweigen kommt, von „dann“ an „${body.de}“.`,
          },
        })
      }
    }
  }
  return [...leaks.values()]
}
