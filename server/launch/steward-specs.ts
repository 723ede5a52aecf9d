import { fileURLToPath } from 'node:url'
import type { ChildSpec } from './child.ts'
import type { Keys } from './installation-key.ts'

export interface StewardAddresses {
  host: string
  port: number
  plazaPort: number
  /** Where the worker tells its health. */
  workerPort: number
  mongodbUri: string
  temporalAddress: string
  dataDir: string
  /** Settings that api and worker find in their environment beside these. */
  settings?: Readonly<Record<string, string>>
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const answers = (url: string) => async (signal: AbortSignal) => (await fetch(url, { signal })).ok

/** The api is up before the worker is, and also where the editor could not be built. */
const answersItself = (url: string) => async (signal: AbortSignal) => {
  const body: unknown = await (await fetch(url, { signal })).json()
  const missing = typeof body === 'object' && body !== null && 'missing' in body ? body.missing : undefined
  return Array.isArray(missing) && missing.every(({ what }) => what === 'workers' || what === 'editor')
}

/** Plaza, api and worker as children: the same processes that run apart in production. */
export function stewardSpecs(
  at: StewardAddresses,
  keys: Keys,
): { plaza: ChildSpec; api: ChildSpec; worker: ChildSpec } {
  const plazaUrl = `http://127.0.0.1:${at.plazaPort}`
  const apiUrl = `http://${at.host}:${at.port}`
  const own = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    TZ: 'UTC',
    NODE_ENV: 'production',
  }
  const engine = {
    ...at.settings,
    ...own,
    MONGODB_URI: at.mongodbUri,
    TEMPORAL_ADDRESS: at.temporalAddress,
    STEWARD_DATA: at.dataDir,
    STEWARD_KEY: keys.installation,
    HOST: at.host,
    PORT: String(at.port),
    STEWARD_PLAZA_URL: plazaUrl,
    STEWARD_PLAZA_TOKEN: keys.plazaToken,
    STEWARD_PLAZA_SECRET: keys.plazaSecret,
  }
  const node = (name: string, path: string, env: Record<string, string>) => ({
    name,
    command: process.execPath,
    args: [file(path)],
    env,
  })
  return {
    plaza: {
      ...node('plaza', '../connectors/plaza/forum/plaza.ts', {
        ...own,
        PLAZA_PORT: String(at.plazaPort),
        PLAZA_FILE: `${at.dataDir}/plaza.jsonl`,
        PLAZA_TOKEN: keys.plazaToken,
        PLAZA_WEBHOOK_URL: `${apiUrl}/hooks/plaza`,
        PLAZA_WEBHOOK_SECRET: keys.plazaSecret,
      }),
      ready: answers(`${plazaUrl}/healthz`),
    },
    // Both take longer at times to end in good order: answers and rounds in flight come first.
    api: {
      ...node('api', '../api.ts', engine),
      stopWithinMs: 15_000,
      ready: answersItself(`${apiUrl}/readyz`),
    },
    worker: {
      ...node('worker', '../worker.ts', { ...engine, PORT: String(at.workerPort) }),
      stopWithinMs: 40_000,
      ready: answers(`http://${at.host}:${at.workerPort}/readyz`),
    },
  }
}
