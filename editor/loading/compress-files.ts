import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const worth = /\.(js|css|html|svg|json)$/
const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/** Beside each file its Brotli and gzip copies, so that nothing is compressed while somebody waits. */
export function compressFiles(): Plugin {
  return {
    name: 'compress-files',
    apply: 'build',
    // From what was written: before that, other plugins still change it.
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => worth.test(name))
      await Promise.all(names.map((name) => compress(join(dir, name))))
    },
  }
}

async function compress(path: string) {
  const source = await readFile(path)
  if (source.length < 1000) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: source.length > 400_000 ? 9 : 11 }
  await Promise.all([
    inBrotli(source, { params }).then((small) => writeFile(`${path}.br`, small)),
    inGzip(source, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ])
}
