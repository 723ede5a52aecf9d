import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const worth = /\.(js|css|html|svg|json)$/

/** Beside each file its Brotli and gzip copies, so that nothing is compressed while somebody waits. */
export function compressFiles(): Plugin {
  return {
    name: 'compress-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [fileName, part] of Object.entries(bundle)) {
        if (!worth.test(fileName)) continue
        const source = Buffer.from(part.type === 'chunk' ? part.code : part.source)
        if (source.length < 1000) continue
        const params = { [constants.BROTLI_PARAM_QUALITY]: source.length > 400_000 ? 9 : 11 }
        this.emitFile({
          type: 'asset',
          fileName: `${fileName}.br`,
          source: brotliCompressSync(source, { params }),
        })
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) })
      }
    },
  }
}
