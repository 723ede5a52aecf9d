import { readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { LaunchProblem } from './launch-problem.ts'

// Below the range from which the system gives ports to outgoing connections: while a server is down, a client that
// keeps connecting to its port could otherwise be given that very port, connect to itself, and keep the server out.
const FIRST = 20_000
const LAST = 31_999

/** Whether a server could listen there now. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.once('error', () => resolve(false))
  server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  return promise
}

/** A port on 127.0.0.1 that nobody listens on. */
export async function freePort(except: ReadonlySet<number> = new Set()): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1))
    if (!except.has(port) && (await isPortFree(port))) return port
  }
  throw new LaunchProblem(
    'no-free-port',
    {
      en: `No free port was found between ${FIRST} and ${LAST}.`,
      de: `Zwischen ${FIRST} und ${LAST} wurde kein freier Port gefunden.`,
    },
    {
      en: 'End some of the programs that listen there.',
      de: 'Einige der Programme beenden, die dort lauschen.',
    },
  )
}

/** A port for this name: the one of the last start where it is still free, so that what was noted down stays true. */
export async function steadyPort(dataDir: string, name: string): Promise<number> {
  const path = join(dataDir, 'ports.json')
  const known = await readPorts(path)
  const before = known[name]
  if (before !== undefined && (await isPortFree(before))) return before
  const port = await freePort(new Set(Object.values(known)))
  await writeFile(`${path}.new`, `${JSON.stringify({ ...known, [name]: port }, undefined, 2)}\n`)
  await rename(`${path}.new`, path)
  return port
}

async function readPorts(path: string): Promise<Record<string, number>> {
  const ports: Record<string, number> = {}
  try {
    const saved: unknown = JSON.parse(await readFile(path, 'utf8'))
    for (const [name, port] of Object.entries(saved ?? {}))
      if (Number.isInteger(port)) ports[name] = Number(port)
  } catch {
    // Missing or damaged: new ports are as good.
  }
  return ports
}

/** The problem, if people's port can not be opened. */
export async function publicPortProblem(port: number, host: string): Promise<LaunchProblem | undefined> {
  if (await isPortFree(port, host)) return undefined
  return new LaunchProblem(
    'port-in-use',
    {
      en: `Port ${port} on ${host} is used by another program.`,
      de: `Port ${port} auf ${host} wird von einem anderen Programm benutzt.`,
    },
    {
      en: `Choose another one, for example: PORT=${port + 1} npm start`,
      de: `Einen anderen wählen, zum Beispiel: PORT=${port + 1} npm start`,
    },
  )
}
