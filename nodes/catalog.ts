import type { NodeDefinition } from './contract/node.ts'
import type { NodeWords } from './contract/words.ts'

/** A node as the catalog holds it; `S` is forgotten, its configs are validated against `schema` at the door. */
export interface CatalogEntry {
  definition: NodeDefinition
  words: NodeWords
}

export interface Catalog {
  /** The exact version, or undefined: runs never move on another version than they began with. */
  find(type: string, version: number): NodeDefinition | undefined
  /** The newest version of each type. */
  all(): readonly CatalogEntry[]
  words(type: string): NodeWords | undefined
}

/** @throws Error when two definitions share type and version, or defaults lack a schema's field. */
export function createCatalog(entries: readonly CatalogEntry[]): Catalog {
  const byKey = new Map<string, NodeDefinition>()
  const newest = new Map<string, CatalogEntry>()
  for (const entry of entries) {
    const { type, version } = entry.definition
    const key = `${type}@${version}`
    if (byKey.has(key)) throw new Error(`Two nodes are called ${key}`)
    byKey.set(key, entry.definition)
    const known = newest.get(type)
    if (!known || known.definition.version < version) newest.set(type, entry)
  }
  return {
    find: (type, version) => byKey.get(`${type}@${version}`),
    all: () => [...newest.values()],
    words: (type) => newest.get(type)?.words,
  }
}
