import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressFiles } from './loading/compress-files.ts'
import { tablesLater } from './loading/tables-later.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tablesLater(), react(), compressFiles()],
  worker: { format: 'es', plugins: () => [tablesLater()] },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:7780' } },
})
