import type { Plugin } from 'vite'

const ending = '?shared-worker'

/**
 * `import startX from './x.worker.ts?shared-worker'`: a worker whose modules are the page's own, loaded once for both.
 * (Vite's own workers are bundled apart, and bring everything a second time.)
 */
export function sharedWorker(): Plugin {
  let isBuild = false
  return {
    name: 'shared-worker',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    async resolveId(source, importer) {
      if (!source.endsWith(ending)) return
      const found = await this.resolve(source.slice(0, -ending.length), importer)
      return found && found.id + ending
    },
    load(id) {
      if (!id.endsWith(ending)) return
      const path = id.slice(0, -ending.length)
      if (!isBuild) return `import W from ${JSON.stringify(`${path}?worker`)}\nexport default () => new W()`
      const chunk = this.emitFile({ type: 'chunk', id: path })
      return `export default () => new Worker(import.meta.ROLLUP_FILE_URL_${chunk}, { type: 'module' })`
    },
  }
}
