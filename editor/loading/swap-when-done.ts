import { rename, rm } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** A new build takes the old one's place only when it is whole: who asks meanwhile is served the old one. */
export function swapWhenDone(built: string, served: string): Plugin {
  let isWhole = false
  return {
    name: 'swap-when-done',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        isWhole = true
      },
    },
    async closeBundle() {
      if (!isWhole) return
      const old = `${built}-old`
      await rename(served, old).catch(() => {})
      await rename(built, served)
      await rm(old, { recursive: true, force: true })
    },
  }
}
