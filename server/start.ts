import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { installationKeys } from './launch/installation-key.ts'
import { LaunchProblem } from './launch/launch-problem.ts'
import { steadyPort } from './launch/ports.ts'
import { startServers } from './launch/start-servers.ts'
import { stewardSpecs } from './launch/steward-specs.ts'

/** `npm start`: everything on one machine, from nothing, until Ctrl-C. */
async function start(): Promise<void> {
  const config = readConfig(process.env)
  const { dataDir, host, port } = config
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  const say = (line: string) => process.stdout.write(`${line}\n`)

  const built = buildEditor(stopping.signal)
  const servers = await startServers({
    dataDir,
    mongodbUri: config.mongodbUri,
    temporalAddress: config.temporalAddress,
    publicPort: { port, host },
    say,
    signal: stopping.signal,
  })
  const { supervisor } = servers
  const plazaPort = await steadyPort(dataDir, 'plaza')
  supervisor.notePort('plaza', plazaPort)
  const addresses = {
    host,
    port,
    plazaPort,
    mongodbUri: servers.mongodbUri,
    temporalAddress: servers.temporalAddress,
    dataDir,
  }
  const specs = stewardSpecs(addresses, await installationKeys(dataDir))
  await built
  await supervisor.start(specs.api)
  await supervisor.start(specs.worker)
  await supervisor.start(specs.plaza)
  const url = `http://${host}:${port}`
  supervisor.noteUrl(url)
  say(`Steward is ready: ${url}   (the demo forum: http://127.0.0.1:${plazaPort})`)
  const problem = await supervisor.stopped
  if (problem) throw problem
}

/** The editor is built once, while the servers start; a failure leaves the API without its pages, and says so. */
function buildEditor(signal: AbortSignal): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  if (existsSync(`${root}editor/dist/index.html`)) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url))
  const args = [vite, 'build', '--config', 'editor/vite.config.ts', '--logLevel', 'error']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], signal })
  child.once('error', () => resolve())
  child.once('exit', () => resolve())
  return promise
}

try {
  await start()
  process.exit(0)
} catch (error) {
  const sentence =
    error instanceof LaunchProblem ? error.message : `Steward could not start: ${String(error)}`
  process.stderr.write(`${sentence}\n`)
  process.exit(error instanceof LaunchProblem && error.code === 'stopped' ? 0 : 1)
}
