import { access, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../server/launch/run-command.ts'

/** Temporal's production server: one binary for its four services, the tool that makes its tables, and their schema. */
export interface TemporalServer {
  server: string
  sqlTool: string
  schema: string
}

export const temporalVersion = '1.31.2'
const module = 'go.temporal.io/server'
const buildWithinMs = 25 * 60_000

/** From the cache, else built from its published module; undefined where there is no Go, or it took too long. */
export async function buildTemporal(say: (line: string) => void): Promise<TemporalServer | undefined> {
  const cache = join(homedir(), '.cache', 'steward')
  const home = join(cache, `temporal-server-${temporalVersion}`)
  const built = { server: join(home, 'server'), sqlTool: join(home, 'sql'), schema: join(home, 'schema') }
  if (await exists(built.schema)) return built
  if ((await runCommand('go', ['version'])).exitCode !== 0) return undefined
  say(`Building Temporal's server ${temporalVersion} (once, about five minutes) …`)
  await mkdir(cache, { recursive: true })
  // Everything Go fetches and makes stays in here, and goes when the binaries are out.
  const work = await mkdtemp(join(cache, 'go-'))
  try {
    const tooLong = AbortSignal.timeout(buildWithinMs)
    const go = (...args: string[]) =>
      runCommand(
        'env',
        [
          `GOPATH=${work}/path`,
          `GOCACHE=${work}/cache`,
          `GOBIN=${work}/out`,
          'GOFLAGS=-buildvcs=false',
          'go',
          ...args,
        ],
        tooLong,
      )
    const at = `@v${temporalVersion}`
    const result = await go(
      'install',
      '-ldflags=-s -w',
      `${module}/cmd/server${at}`,
      `${module}/cmd/tools/sql${at}`,
    )
    if (result.exitCode !== 0) {
      const reason = tooLong.aborted ? 'it took too long' : result.output.trim().split('\n').at(-1)
      say(`It could not be built: ${reason}`)
      return undefined
    }
    await cp(join(work, 'path', 'pkg', 'mod', `${module}${at}`, 'schema'), join(work, 'out', 'schema'), {
      recursive: true,
    })
    await rename(join(work, 'out'), home)
    return built
  } finally {
    // The module cache is read-only until it is told otherwise.
    await runCommand('chmod', ['-R', 'u+w', work])
    await rm(work, { recursive: true, force: true })
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
