import type { Words } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { catalog, titleOf } from '../canvas/catalog.ts'
import { fieldsOfSettings } from './settings-words.ts'

/** ‘Text contains’ or „Text enthält“: a card as sentences name it. */
export function cardNamed(graph: RuleGraph, id: string): Words {
  const node = graph.nodes.find((one) => one.id === id)
  return quoted(node ? titleOf(node) : { en: id, de: id })
}

/** One card by its name, several by their number. */
export function cardsNamed(graph: RuleGraph, ids: readonly string[]): Words {
  const [only] = ids
  if (ids.length === 1 && only !== undefined) return cardNamed(graph, only)
  return { en: `${ids.length} cards`, de: `${ids.length} Karten` }
}

export const quoted = ({ en, de }: Words): Words => ({ en: `‘${en}’`, de: `„${de}“` })

/** A setting of a card as its form calls it. */
export function fieldNamed(type: string, field: string): Words {
  return catalog.words(type)?.fields[field] ?? { en: field, de: field }
}

export function settingNamed(field: string): Words {
  return fieldsOfSettings[field] ?? { en: field, de: field }
}

/** "words", "words and in", "3 settings". */
export function listNamed(names: readonly Words[]): Words {
  if (names.length > 2) return { en: `${names.length} settings`, de: `${names.length} Einstellungen` }
  return {
    en: names.map(({ en }) => en).join(' and '),
    de: names.map(({ de }) => de).join(' und '),
  }
}
