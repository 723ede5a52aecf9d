import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const tables = fileURLToPath(new URL('./matching-tables.ts', import.meta.url))
const later: { [name: string]: string } = {
  'any-ascii': 'export default (text) => tables().anyAscii(text)',
  tldts: 'export const parse = (...asked) => tables().parse(...asked)',
}

/** In the browser the nodes' big tables are those of `matching-tables.ts`: there when they are waited for. */
export function tablesLater(): Plugin {
  return {
    name: 'tables-later',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source in later && importer?.includes('/nodes/') ? `\0later:${source}` : undefined,
    load(id) {
      const code = id.startsWith('\0later:') ? later[id.slice(7)] : undefined
      return code && `import { tables } from ${JSON.stringify(tables)}\n${code}`
    },
  }
}
