import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const tables = fileURLToPath(new URL('./matching-tables.ts', import.meta.url))
const later: { [name: string]: string } = {
  'any-ascii': 'export default (text) => tables().anyAscii(text)',
  tldts: 'export const parse = (...asked) => tables().parse(...asked)',
  'modern-ahocorasick':
    'export default class { constructor(words) { return new (tables().AhoCorasick)(words) } }',
  'linkify-it': `export class LinkifyIt {
    #made
    constructor(options) { this.options = options }
    match(text) { return (this.#made ??= new (tables().LinkifyIt)(this.options)).match(text) }
  }`,
}

/** In the browser what nodes need only when a rule runs is that of `matching-tables.ts`: there when they are waited for. */
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
