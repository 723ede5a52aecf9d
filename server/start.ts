import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { handedOn, readConfig } from './config.ts'
import { LaunchProblem } from './launch/launch-problem.ts'
import { startSteward } from './launch/start-steward.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const editorPage = `${root}editor/dist/index.html`

/** `npm start`: everything on one machine, from nothing, until Ctrl-C. */
async function start(): Promise<void> {
  const config = readConfig(process.env)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const built = buildEditor(stopping.signal)
  const steward = await startSteward({
    ...config,
    settings: handedOn(process.env),
    built,
    say,
    signal: stopping.signal,
  })
  if (!existsSync(editorPage)) say('The editor could not be built, so there are no pages; the API answers.')
  say(`Steward is ready: ${steward.url}   (the demo forum: ${steward.plazaUrl})`)
  const problem = await steward.supervisor.stopped
  if (problem) throw problem
}

/** The editor is built once, while the servers start; a failure leaves the API without its pages, and says so. */
function buildEditor(signal: AbortSignal): Promise<void> {
  if (existsSync(editorPage)) return Promise.resolve()
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
    error instanceof LaunchProblem
      ? error.message
      : `Steward could not start: ${error instanceof Error ? error.message : String(error)}`
  process.stderr.write(`${sentence}\n`)
  process.exit(error instanceof LaunchProblem && error.code === 'stopped' ? 0 : 1)
}
