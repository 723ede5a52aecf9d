import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChildSpec } from './child.ts'
import { prepareDataDirectory } from './data-directory.ts'
import { freePort } from './ports.ts'
import { endProcess, isRunning, markProcess } from './process-mark.ts'
import { claimDataDirectory, readRunning, releaseDataDirectory, writeRunning } from './running-file.ts'
import { Supervisor } from './supervisor.ts'

let dataDir: string
let supervisor: Supervisor
let said: string[]
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'steward-supervisor-'))
  await prepareDataDirectory(dataDir)
  await claimDataDirectory(dataDir)
  said = []
  supervisor = new Supervisor(dataDir, (line) => void said.push(line))
})
afterEach(async () => {
  await supervisor.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const STAYS = 'setInterval(() => {}, 1000)'

function child(name: string, script: string, more: Partial<ChildSpec> = {}): ChildSpec {
  return {
    name,
    command: process.execPath,
    args: ['-e', script],
    env: {},
    ready: async () => true,
    ...more,
  }
}

it('starts a dead child again, and says so', async () => {
  await supervisor.start(child('one', STAYS))
  const before = supervisor.pidOf('one')
  supervisor.kill('one', 'SIGKILL')
  await expect.poll(() => supervisor.pidOf('one') ?? before).not.toBe(before)
  expect(readRunning(dataDir)?.children.map(({ pid }) => pid)).toEqual([supervisor.pidOf('one')])
  expect(said).toEqual(['one ended by SIGKILL; it is started again.'])
})

it('bears any number of ordered kills', async () => {
  await supervisor.start(child('one', STAYS))
  for (let times = 0; times < 6; times++) {
    const before = supervisor.pidOf('one')
    supervisor.kill('one', 'SIGKILL')
    await expect.poll(() => supervisor.pidOf('one') ?? before).not.toBe(before)
  }
  expect(supervisor.pidOf('one')).toBeGreaterThan(1)
})

it('restarts a child in good order when asked', async () => {
  await supervisor.start(child('one', STAYS))
  const before = supervisor.pidOf('one')
  await supervisor.restart('one')
  expect(supervisor.pidOf('one')).toBeGreaterThan(1)
  expect(supervisor.pidOf('one')).not.toBe(before)
})

it('stops everything with one sentence when a child dies five times in a minute', async () => {
  await supervisor.start(child('steady', STAYS))
  const steady = supervisor.pidOf('steady')
  await supervisor.start(child('weak', 'console.log("I can not"); setTimeout(() => process.exit(3), 50)'))
  const problem = await supervisor.stopped
  expect(problem?.code).toBe('keeps-dying')
  expect(problem?.sentence.en).toContain('weak')
  expect(problem?.hint.en).toContain('I can not')
  expect(markProcess(steady ?? 0)).toBeUndefined()
})

it('stops the others when one does not start, and says why', async () => {
  await supervisor.start(child('first', STAYS))
  const first = supervisor.pidOf('first')
  const bad = child('bad', 'console.error("no key"); process.exit(7)', { ready: async () => false })
  await expect(supervisor.start(bad)).rejects.toMatchObject({
    code: 'not-ready',
    sentence: {
      en: '"bad" ended while it started, with exit code 7.',
      de: '„bad“ endete beim Start mit dem Code 7.',
    },
    hint: { en: expect.stringContaining('no key') },
  })
  expect(markProcess(first ?? 0)).toBeUndefined()
  expect(readRunning(dataDir)).toBeUndefined()
})

it('says that the database was written by another version', async () => {
  const other = child('mongod', 'process.exit(62)', { ready: async () => false })
  await expect(supervisor.start(other)).rejects.toMatchObject({
    code: 'other-database-version',
    hint: { en: expect.stringContaining('MONGODB_URI') },
  })
})

it('says that a command does not exist', async () => {
  const missing = {
    ...child('missing', ''),
    command: join(dataDir, 'nothing-here'),
    ready: async () => false,
  }
  await expect(supervisor.start(missing)).rejects.toMatchObject({ code: 'not-ready' })
})

it('ends a child that does not listen to SIGTERM, and what the child started', async () => {
  const port = await freePort()
  const grandchild = `require('node:net').createServer().listen(${port}, '127.0.0.1')`
  const script = `process.on('SIGTERM', () => {}); require('node:child_process').spawn(process.execPath, ['-e', process.argv[1]]); ${STAYS}`
  const args = ['-e', script, grandchild]
  const listens = () =>
    new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => resolve(true))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
    })
  await supervisor.start(child('deaf', '', { args, ready: listens, stopWithinMs: 200 }))
  await supervisor.stop()
  await expect.poll(listens).toBe(false)
})

it('stops last started first', async () => {
  const script = (name: string) =>
    `process.on('SIGTERM', () => { require('node:fs').appendFileSync('order', '${name} '); process.exit() }); console.log('up'); ${STAYS}`
  for (const name of ['one', 'two', 'three']) {
    const ready = async () => (await readFile(join(dataDir, 'logs', `${name}.log`), 'utf8')).includes('up')
    await supervisor.start(child(name, script(name), { cwd: dataDir, ready }))
  }
  await supervisor.stop()
  expect(await readFile(join(dataDir, 'order'), 'utf8')).toBe('three two one ')
})

it('ends what a killed launcher left behind', async () => {
  await supervisor.stop()
  const script = `
    import { claimDataDirectory } from './running-file.ts'
    import { Supervisor } from './supervisor.ts'
    const [dataDir] = process.argv.slice(1)
    await claimDataDirectory(dataDir)
    const supervisor = new Supervisor(dataDir)
    const spec = { command: process.execPath, args: ['-e', ${JSON.stringify(STAYS)}], env: {}, ready: async () => true }
    await supervisor.start({ name: 'one', ...spec })
    await supervisor.start({ name: 'two', ...spec })
    supervisor.noteUrl('http://127.0.0.1:1/')`
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    cwd,
    stdio: 'inherit',
  })
  await expect.poll(() => readRunning(dataDir)?.url, { timeout: 20_000 }).toBeDefined()
  const orphans = readRunning(dataDir)?.children ?? []
  launcher.kill('SIGKILL')
  await new Promise((resolve) => launcher.once('exit', resolve))
  expect(orphans.filter(isRunning)).toHaveLength(2)

  said = []
  await claimDataDirectory(dataDir, (line) => void said.push(line))
  expect(said).toEqual([expect.stringContaining('left two, one running')])
  expect(orphans.filter(isRunning)).toEqual([])
  expect(readRunning(dataDir)?.launcher.pid).toBe(process.pid)
  releaseDataDirectory(dataDir)
})

it('never touches a process that was given the id of an earlier child', async () => {
  await supervisor.stop()
  const stranger = spawn(process.execPath, ['-e', STAYS], { detached: true, stdio: 'ignore' })
  const mark = markProcess(stranger.pid ?? 0)
  if (!mark) throw new Error('The stranger did not start.')
  const gone = { pid: 2 ** 22 + 1, started: 'long ago' }
  const child = { name: 'mongod', pid: mark.pid, started: 'long ago' }
  writeRunning(dataDir, { launcher: gone, children: [child], ports: {} })
  await claimDataDirectory(dataDir)
  expect(isRunning(mark)).toBe(true)
  await endProcess(mark, 5_000)
  releaseDataDirectory(dataDir)
})
