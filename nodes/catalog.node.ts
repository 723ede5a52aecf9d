import { existsSync, readdirSync } from 'node:fs'
import { type Catalog, type CatalogEntry, createCatalog } from './catalog.ts'
import type { NodeDefinition } from './contract/node.ts'
import type { NodeWords } from './contract/words.ts'

const kinds = ['triggers', 'conditions', 'actions', 'controls'] as const

/** Every node of the folders, older versions (`node.v1.ts`) included. */
export async function loadCatalog(): Promise<Catalog> {
  return createCatalog((await Promise.all(nodeFolders().map(({ url }) => loadFolder(url)))).flat())
}

/** The folders that hold a node, in the order of their names. */
export function nodeFolders(): { kind: (typeof kinds)[number]; type: string; url: URL }[] {
  return kinds.flatMap((kind) => {
    const home = new URL(`./${kind}/`, import.meta.url)
    if (!existsSync(home)) return []
    return readdirSync(home, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => ({ kind, type: entry.name, url: new URL(`./${entry.name}/`, home) }))
      .filter(({ url }) => existsSync(new URL('node.ts', url)) && existsSync(new URL('words.ts', url)))
      .sort((a, b) => (a.type < b.type ? -1 : 1))
  })
}

async function loadFolder(url: URL): Promise<CatalogEntry[]> {
  const files = readdirSync(url).filter((name) => /^node(\.v\d+)?\.ts$/.test(name))
  const { words }: { words: NodeWords } = await import(new URL('words.ts', url).href)
  return Promise.all(
    files.map(async (file) => {
      const { node }: { node: NodeDefinition } = await import(new URL(file, url).href)
      return { definition: node, words }
    }),
  )
}
