import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressFiles } from './loading/compress-files.ts'
import { tablesLater } from './loading/tables-later.ts'

/** Validators that are made without generated code, which the page's rules on scripts forbid. */
const fitsSchema = {
  find: /^\.{1,2}\/(.*\/)?fits-schema\.ts$/,
  replacement: fileURLToPath(new URL('../workflows/graph/fits-schema.browser.ts', import.meta.url)),
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tablesLater(), react(), compressFiles()],
  resolve: { alias: [fitsSchema] },
  worker: { format: 'es', plugins: () => [tablesLater()] },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:7780' } },
})
