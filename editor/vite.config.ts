import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressFiles } from './loading/compress-files.ts'
import { sharedWorker } from './loading/shared-worker.ts'
import { swapWhenDone } from './loading/swap-when-done.ts'
import { tablesLater } from './loading/tables-later.ts'

/** Validators that are made without generated code, which the page's rules on scripts forbid. */
const fitsSchema = {
  find: /^\.{1,2}\/(.*\/)?fits-schema\.ts$/,
  replacement: fileURLToPath(new URL('../workflows/graph/fits-schema.browser.ts', import.meta.url)),
}

const served = fileURLToPath(new URL('dist', import.meta.url))
const built = fileURLToPath(new URL(`../node_modules/.editor-${process.pid}`, import.meta.url))

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tablesLater(), sharedWorker(), react(), compressFiles(), swapWhenDone(built, served)],
  resolve: { alias: [fitsSchema] },
  worker: { format: 'es', plugins: () => [tablesLater()] },
  build: { outDir: built, emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:7780' } },
})
