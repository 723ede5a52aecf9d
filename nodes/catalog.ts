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
  const versions = new Map<string, Map<number, NodeDefinition>>()
  const newest = new Map<string, CatalogEntry>()
  for (const entry of entries) {
    const { type, version } = entry.definition
    const ofType = versions.get(type) ?? new Map<number, NodeDefinition>()
    if (ofType.has(version)) throw new Error(`Two nodes are called ${type}@${version}`)
    versions.set(type, ofType.set(version, entry.definition))
    const known = newest.get(type)
    if (!known || known.definition.version < version) newest.set(type, entry)
  }
  return {
    find: (type, version) => versions.get(type)?.get(version),
    all: () => [...newest.values()],
    words: (type) => newest.get(type)?.words,
  }
}
