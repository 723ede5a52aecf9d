import { checkExpression } from '../../../nodes/matching/expressions.ts'
import { nameOf, soundNode, textsAt } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** Every expression (CEL) in a node can be read and gives what its field needs. */
export const expressionsAreValid: Check = (graph, catalog) =>
  graph.nodes.flatMap((node) => {
    const fields = soundNode(node, catalog)?.definition.fields?.expressions ?? []
    const name = nameOf(node, catalog)
    return fields.flatMap(({ field, gives }) =>
      textsAt(node.config, field).flatMap(({ pointer, text }) => {
        const checked = checkExpression(text, gives)
        if (checked.ok) return []
        return [
          {
            code: 'expressions-are-valid',
            severity: 'error',
            node: node.id,
            field: pointer,
            sentence: { en: `${checked.en}.`, de: `${checked.de}.` },
            hint: {
              en: `Open “${name.en}” and correct the expression, or build it from the menus.`,
              de: `Öffne „${name.de}“ und berichtige den Ausdruck, oder baue ihn aus den Menüs.`,
            },
          },
        ]
      }),
    )
  })
