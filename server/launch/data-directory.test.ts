import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { diskProblem, prepareDataDirectory } from './data-directory.ts'
import { freePort, isPortFree, steadyPort } from './ports.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'steward-data-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

it('makes a missing directory ours', async () => {
  const path = join(dataDir, 'new', 'deep')
  await prepareDataDirectory(path)
  expect(JSON.parse(await readFile(join(path, 'format.json'), 'utf8'))).toEqual({ format: 1 })
  await prepareDataDirectory(path)
})

it('refuses a folder that holds something else', async () => {
  await writeFile(join(dataDir, 'diary.txt'), 'mine')
  await expect(prepareDataDirectory(dataDir)).rejects.toMatchObject({ code: 'unknown-data' })
})

it('refuses a format that can not be read', async () => {
  await writeFile(join(dataDir, 'format.json'), 'format: 1')
  await expect(prepareDataDirectory(dataDir)).rejects.toMatchObject({ code: 'unknown-data' })
})

it.runIf(process.platform === 'linux')('says so where directories can not be made at all', async () => {
  await expect(prepareDataDirectory('/proc/steward/data')).rejects.toMatchObject({
    code: 'data-not-writable',
  })
})

it('says that a place can not be written', async () => {
  await writeFile(join(dataDir, 'a-file'), '')
  const problem = prepareDataDirectory(join(dataDir, 'a-file', 'data'))
  await expect(problem).rejects.toMatchObject({ code: 'data-not-writable' })
})

it('wants 300 MB of free disk', () => {
  const mb = 1024 * 1024
  expect(diskProblem('/data', 299 * mb)).toMatchObject({ code: 'disk-full' })
  expect(diskProblem('/data', 299 * mb)?.sentence.en).toContain('299 MB')
  expect(diskProblem('/data', 300 * mb)).toBeUndefined()
})

it('gives ports outside of those that the system hands out', async () => {
  const port = await freePort()
  expect(await isPortFree(port)).toBe(true)
  expect(port).toBeLessThan(32_768)
})

it('keeps the port of a name, and those of two names apart', async () => {
  await mkdir(dataDir, { recursive: true })
  const mongo = await steadyPort(dataDir, 'mongo')
  const temporal = await steadyPort(dataDir, 'temporal')
  expect(temporal).not.toBe(mongo)
  expect(await steadyPort(dataDir, 'mongo')).toBe(mongo)
  expect(await steadyPort(dataDir, 'temporal')).toBe(temporal)
})
