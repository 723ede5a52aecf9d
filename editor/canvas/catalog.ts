import { browserCatalog } from '../../nodes/catalog.browser.ts'
import type { Language, Words } from '../../nodes/contract/json.ts'
import type { Port } from '../../nodes/contract/node.ts'
import type { NodeWords } from '../../nodes/contract/words.ts'
import type { RuleNode } from '../../workflows/graph/rule-graph.ts'
import { freshId } from '../document/fresh-id.ts'
import { sayCondition } from '../inspector/condition/say-condition.ts'
import { firstConfig } from './first-config.ts'
import { sayValues } from './say-values.ts'

export const catalog = browserCatalog()

/** The ports of a node; none when its config makes no sense yet. */
export function portsOf(node: RuleNode): Port[] {
  try {
    return catalog.find(node.type, node.version)?.ports(node.config) ?? []
  } catch {
    return []
  }
}

/** The card's one sentence; a half-filled config falls back to what the node is about. */
export function sentenceOf(node: RuleNode): Words {
  const words = catalog.words(node.type)
  try {
    return words ? sayValues(withCondition(node, words)) : { en: node.type, de: node.type }
  } catch {
    return words?.about ?? { en: node.type, de: node.type }
  }
}

/** The card's sentence; a condition in it is said in words where the menus can say it. */
function withCondition({ type, version, config }: RuleNode, words: NodeWords): Words {
  const [only] = catalog.find(type, version)?.fields?.expressions ?? []
  const text = only?.gives === 'bool' ? config[only.field] : undefined
  const said = typeof text === 'string' ? sayCondition(text) : undefined
  if (!only || !said) return words.sentence(config)
  return {
    en: words.sentence({ ...config, [only.field]: said.en }).en,
    de: words.sentence({ ...config, [only.field]: said.de }).de,
  }
}

export function titleOf(node: RuleNode): Words {
  if (node.label) return { en: node.label, de: node.label }
  return catalog.words(node.type)?.title ?? { en: node.type, de: node.type }
}

export const kindOf = (node: RuleNode) => catalog.find(node.type, node.version)?.kind ?? 'unknown'

/** A port's name as people read it. */
export const portWords = (node: RuleNode, port: string): Words =>
  catalog.words(node.type)?.ports[port] ?? { en: port, de: port }

/** A new node of a type, with an id that nothing in the rule has; its texts are in the language of who draws. */
export function newNode(type: string, taken: readonly RuleNode[], language: Language): RuleNode | undefined {
  const found = catalog.all().find(({ definition }) => definition.type === type)
  if (!found) return undefined
  const id = freshId(
    type,
    taken.map((node) => node.id),
  )
  return { id, type, version: found.definition.version, config: firstConfig(found, language) }
}
