import type { Words } from '../../../nodes/contract/json.ts'
import type { NodeWords } from '../../../nodes/contract/words.ts'
import { describeMisfit, pointerOf, withoutEchoes } from '../describe-misfit.ts'
import { fitsSchema } from '../fits-schema.ts'
import { nameOf } from '../look-up.ts'
import type { Check, Problem } from '../problem.ts'

/** More than these on one node help nobody. */
const mostPerNode = 10

/** Every field of a node is filled in the way its schema says. */
export const everyConfigFitsItsNode: Check = (graph, catalog) =>
  graph.nodes.flatMap((node) => {
    const schema = catalog.find(node.type, node.version)?.schema
    if (!schema) return []
    const name = nameOf(node, catalog)
    const words = catalog.words(node.type)
    return withoutEchoes(fitsSchema(schema, node.config))
      .slice(0, mostPerNode)
      .map((misfit): Problem => {
        const field = pointerOf(misfit)
        return {
          code: 'every-config-fits-its-node',
          severity: 'error',
          node: node.id,
          field,
          sentence: describeMisfit(misfit, fieldName(field, words)),
          hint: {
            en: `Open “${name.en}” and correct this field.`,
            de: `Öffne „${name.de}“ und berichtige dieses Feld.`,
          },
        }
      })
  })

/** `/words/2` → `Words, entry 3`. */
function fieldName(pointer: string, words: NodeWords | undefined): Words {
  const [first = '', ...rest] = pointer.split('/').slice(1)
  const known = words && Object.hasOwn(words.fields, first) ? words.fields[first] : undefined
  const label = known ?? { en: first || 'The settings', de: first || 'Die Einstellungen' }
  const within = (entry: string) =>
    rest.map((part) => (/^\d+$/.test(part) ? `, ${entry} ${Number(part) + 1}` : `, ${part}`)).join('')
  return { en: label.en + within('entry'), de: label.de + within('Eintrag') }
}
