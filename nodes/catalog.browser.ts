import { type Catalog, createCatalog } from './catalog.ts'
import type { NodeDefinition } from './contract/node.ts'
import type { NodeWords } from './contract/words.ts'

const definitions = import.meta.glob<NodeDefinition>(['./*/*/node.ts', './*/*/node.v*.ts'], {
  eager: true,
  import: 'node',
})
const words = import.meta.glob<NodeWords>('./*/*/words.ts', { eager: true, import: 'words' })

/** The same catalog as the server's, bundled by Vite. */
export function browserCatalog(): Catalog {
  return createCatalog(
    Object.entries(definitions).flatMap(([path, definition]) => {
      const said = words[path.replace(/node(\.v\d+)?\.ts$/, 'words.ts')]
      return said ? [{ definition, words: said }] : []
    }),
  )
}
