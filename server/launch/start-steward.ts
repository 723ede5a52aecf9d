import { installationKeys, type Keys } from './installation-key.ts'
import { steadyPort } from './ports.ts'
import { type ServerOptions, type Servers, startServers } from './start-servers.ts'
import { stewardSpecs } from './steward-specs.ts'

export interface Steward extends Servers {
  url: string
  plazaUrl: string
  keys: Keys
}

export interface StewardOptions extends ServerOptions {
  host: string
  port: number
  /** Settings that the launcher hands on to api and worker. */
  settings?: Readonly<Record<string, string>>
  /** Awaited before the api starts: the pages that it serves. */
  built?: Promise<void>
}

/** Both servers, api, worker and plaza; all of them answer when it resolves. */
export async function startSteward({
  host,
  port,
  built,
  settings = {},
  ...options
}: StewardOptions): Promise<Steward> {
  const { dataDir } = options
  const servers = await startServers({ ...options, publicPort: { port, host } })
  const { supervisor, mongodbUri, temporalAddress } = servers
  try {
    const plazaPort = await steadyPort(dataDir, 'plaza')
    supervisor.notePort('plaza', plazaPort)
    const workerPort = await steadyPort(dataDir, 'worker')
    supervisor.notePort('worker', workerPort)
    const keys = await installationKeys(dataDir)
    const specs = stewardSpecs(
      { host, port, plazaPort, workerPort, mongodbUri, temporalAddress, dataDir, settings },
      keys,
    )
    await built
    // Plaza first: the demo community is made with its address. It delivers once the api answers.
    await supervisor.start(specs.plaza)
    await supervisor.start(specs.api)
    await supervisor.start(specs.worker)
    const url = `http://${host}:${port}`
    supervisor.noteUrl(url)
    return { ...servers, url, plazaUrl: `http://127.0.0.1:${plazaPort}`, keys }
  } catch (error) {
    await servers.stop()
    throw error
  }
}
