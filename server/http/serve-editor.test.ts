import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from './app.ts'

let directory: string
let url: string
let close: () => void

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'steward-editor-'))
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Steward</title>')
  await writeFile(join(directory, 'assets/index-abc.js'), 'export const a = 1')
  await writeFile(join(directory, 'assets/index-abc.js.br'), brotliCompressSync('export const a = 1'))
  const app = createApp({ routes: [], editorDirectory: directory, log: () => {} })
  const server = app.listen(0, '127.0.0.1')
  await new Promise<void>((done) => server.once('listening', () => done()))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  close = () => server.close()
})
afterAll(async () => {
  close()
  await rm(directory, { recursive: true })
})

it('gives the copy compressed at the build, to be kept for good', async () => {
  const answer = await fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'br, gzip' } })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('content-type')).toContain('text/javascript')
  expect(await answer.text()).toBe('export const a = 1')
})

it('gives the file as it is to one that takes no such copy', async () => {
  const answer = await fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'identity' } })
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(await answer.text()).toBe('export const a = 1')
})

it('answers every address of a page with the one page, asked for anew each time', async () => {
  const answer = await fetch(`${url}/rules/some-rule`, { headers: { accept: 'text/html' } })
  expect(await answer.text()).toContain('Steward')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
})

it('has nothing at the address of an asset of an older build', async () => {
  const answer = await fetch(`${url}/assets/index-old.js`, { headers: { accept: '*/*' } })
  expect(answer.status).toBe(404)
})

it('forbids pages and workers what they must not do, and spares their parts the same words again', async () => {
  await writeFile(join(directory, 'assets/check.worker-abc.js'), 'export const a = 1')
  const policyOf = async (path: string) =>
    (await fetch(`${url}${path}`)).headers.get('content-security-policy')
  expect(await policyOf('/')).toContain("script-src 'self'")
  expect(await policyOf('/assets/check.worker-abc.js')).toContain("script-src 'self'")
  expect(await policyOf('/assets/index-abc.js')).toBeNull()
  const { headers } = await fetch(`${url}/assets/index-abc.js`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
