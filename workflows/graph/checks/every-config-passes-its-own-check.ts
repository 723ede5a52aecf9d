import { nameOf, soundNode } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** What a node itself knows to be wrong with its config, beyond its schema. */
export const everyConfigPassesItsOwnCheck: Check = (graph, catalog) =>
  graph.nodes.flatMap((node) => {
    const definition = soundNode(node, catalog)?.definition
    const name = nameOf(node, catalog)
    return (definition?.check?.(node.config) ?? []).map(({ field, en, de }) => ({
      code: 'every-config-passes-its-own-check',
      severity: 'error',
      node: node.id,
      field,
      sentence: { en, de },
      hint: {
        en: `Open “${name.en}” and correct this field.`,
        de: `Öffne „${name.de}“ und berichtige dieses Feld.`,
      },
    }))
  })
