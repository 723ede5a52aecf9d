import { checkTemplate } from '../../../nodes/matching/templates.ts'
import { nameOf, soundNode, textsAt } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** Every text with placeholders (Liquid) can be filled in. */
export const templatesAreValid: Check = (graph, catalog) =>
  graph.nodes.flatMap((node) => {
    const fields = soundNode(node, catalog)?.definition.fields?.templates ?? []
    const name = nameOf(node, catalog)
    return fields.flatMap((field) =>
      textsAt(node.config, field).flatMap(({ pointer, text }) => {
        const checked = checkTemplate(text)
        if (checked.ok) return []
        return [
          {
            code: 'templates-are-valid',
            severity: 'error',
            node: node.id,
            field: pointer,
            sentence: { en: `${checked.en}.`, de: `${checked.de}.` },
            hint: {
              en: `Open “${name.en}” and correct the placeholders in the text.`,
              de: `Öffne „${name.de}“ und berichtige die Platzhalter im Text.`,
            },
          },
        ]
      }),
    )
  })
