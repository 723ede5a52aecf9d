import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '../../server/launch/ports.ts'
import { type Steward, startSteward } from '../../server/launch/start-steward.ts'

export interface Installation extends Steward {
  /** Puts the items of a file in place, through the command line. */
  apply(file: string): Promise<void>
  /** Everything stopped, and its data gone. */
  remove(): Promise<void>
}

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A whole Steward on a data directory and ports of its own. */
export async function startInstallation(name: string): Promise<Installation> {
  const dataDir = await mkdtemp(join(tmpdir(), `steward-${name}-`))
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  const steward = await startSteward({
    ...{ dataDir, host: '127.0.0.1', port: await freePort(), signal: interrupted.signal },
  })
  interrupted.signal.addEventListener('abort', () => steward.supervisor.stopped.then(() => process.exit(130)))
  return {
    ...steward,
    async apply(file) {
      const env = { ...process.env, STEWARD_URL: steward.url }
      await run(process.execPath, ['server/cli/steward.ts', 'apply', file], { cwd: root, env })
    },
    async remove() {
      await steward.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
