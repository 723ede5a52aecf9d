import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installationKeys, type Keys } from '../../server/launch/installation-key.ts'
import { freePort, steadyPort } from '../../server/launch/ports.ts'
import { type Servers, startServers } from '../../server/launch/start-servers.ts'
import { stewardSpecs } from '../../server/launch/steward-specs.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'

export interface Installation extends Servers {
  dataDir: string
  /** The first api; `apis` names the address of each. */
  url: string
  apis: string[]
  plazaUrl: string
  keys: Keys
  /** The names of its processes: api, api-2, worker, worker-2, plaza, mongod, temporal. */
  processes: string[]
  /** Puts the items of a file in place, through the command line. */
  apply(file: string): Promise<void>
  /** Publishes rules, the same way. */
  publish(rules: readonly NamedRule[]): Promise<void>
  /** Everything stopped, and its data gone. */
  remove(): Promise<void>
}

export interface NamedRule {
  name: string
  graph: RuleGraph
  community?: string
}

export interface InstallationOptions {
  apis?: 1 | 2
  workers?: 1 | 2
  /** Steward acts in the demo forum itself, whatever `platform` says. */
  ownForum?: boolean
  /** A database of one's own instead of the launcher's. */
  mongodbUri?: string
  /** What all of Steward's processes find in their environment beside the usual. */
  env?: Record<string, string>
  /** In which the second worker differs from the first. */
  secondWorker?: { env?: Record<string, string>; program?: string }
  /** What the forum finds in its environment beside the usual. */
  plazaEnv?: Record<string, string>
  /** Something between Steward and the forum; given the forum's address, answers the one that Steward uses. */
  platform?: (plazaUrl: string) => Promise<string>
  /** The same between Steward and Temporal. */
  temporal?: (address: string) => Promise<string>
}

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const host = '127.0.0.1'

/** A whole Steward on a data directory and ports of its own. */
export async function startInstallation(
  name: string,
  options: InstallationOptions = {},
): Promise<Installation> {
  const dataDir = await mkdtemp(join(tmpdir(), `steward-${name}-`))
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  const port = await freePort()
  const { mongodbUri } = options
  const servers = await startServers({
    ...{ dataDir, publicPort: { port, host }, signal: interrupted.signal },
    ...(mongodbUri !== undefined && { mongodbUri }),
  })
  interrupted.signal.addEventListener('abort', () => servers.supervisor.stopped.then(() => process.exit(130)))
  try {
    return { ...servers, ...(await startProcesses(servers, dataDir, port, options)) }
  } catch (error) {
    await servers.stop()
    throw error
  }
}

async function startProcesses(
  { supervisor, mongodbUri, temporalAddress, stop }: Servers,
  dataDir: string,
  port: number,
  options: InstallationOptions,
): Promise<Omit<Installation, keyof Servers>> {
  const { apis = 1, workers = 1, env = {}, secondWorker = {}, plazaEnv = {}, platform, temporal } = options
  const keys = await installationKeys(dataDir)
  const plazaPort = await steadyPort(dataDir, 'plaza')
  const plazaUrl = `http://${host}:${plazaPort}`
  const specsAt = (apiPort: number, workerPort: number) =>
    stewardSpecs({ host, port: apiPort, plazaPort, workerPort, mongodbUri, temporalAddress, dataDir }, keys)
  const first = specsAt(port, await steadyPort(dataDir, 'worker'))
  await supervisor.start({ ...first.plaza, env: { ...first.plaza.env, ...plazaEnv } })
  const own = {
    ...env,
    STEWARD_PLAZA_URL: platform && !options.ownForum ? await platform(plazaUrl) : plazaUrl,
    ...(temporal && { TEMPORAL_ADDRESS: await temporal(temporalAddress) }),
  }
  const processes = ['mongod', 'temporal', 'plaza', 'api', 'worker']
  await supervisor.start({ ...first.api, env: { ...first.api.env, ...own } })
  await supervisor.start({ ...first.worker, env: { ...first.worker.env, ...own } })
  const urls = [`http://${host}:${port}`]
  const secondPort = await steadyPort(dataDir, 'api-2')
  const second = specsAt(secondPort, await steadyPort(dataDir, 'worker-2'))
  if (apis === 2) {
    await supervisor.start({ ...second.api, name: 'api-2', env: { ...second.api.env, ...own } })
    urls.push(`http://${host}:${secondPort}`)
    processes.push('api-2')
  }
  if (workers === 2) {
    const { program } = secondWorker
    await supervisor.start({
      ...second.worker,
      name: 'worker-2',
      ...(program !== undefined && { args: [program] }),
      env: { ...second.worker.env, ...own, ...secondWorker.env },
    })
    processes.push('worker-2')
  }
  const apply = async (file: string) => {
    const itsEnv = { ...process.env, STEWARD_URL: urls[0] ?? '' }
    const program = [process.execPath, ['server/cli/steward.ts', 'apply', file]] as const
    await run(program[0], program[1], { cwd: root, env: itsEnv }).catch((error: { stdout?: string }) => {
      throw new Error(`The rules could not be put in place: ${error.stdout}`)
    })
  }
  return {
    apply,
    ...{ dataDir, url: urls[0] ?? '', apis: urls, plazaUrl, keys, processes },
    async publish(rules) {
      const file = join(dataDir, 'rules.json')
      const items = rules.map((rule) => ({ format: 1, kind: 'rule', community: 'demo', ...rule }))
      await writeFile(file, JSON.stringify(items))
      await apply(file)
    },
    async remove() {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
