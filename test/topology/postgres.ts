import { chmod, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChildSpec } from '../../server/launch/child.ts'
import { runCommand } from '../../server/launch/run-command.ts'

export interface Postgres {
  spec: ChildSpec
  port: number
}

/** PostgreSQL with a cluster of its own under `dataDir`; undefined where it is not installed. */
export async function postgres(dataDir: string, port: number): Promise<Postgres | undefined> {
  const bin = await binaries()
  if (bin === undefined) return undefined
  const data = join(dataDir, 'postgres')
  await mkdir(data, { recursive: true })
  // It refuses to run as root: there it runs as the user that its package made.
  const asUser =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : []
  if (asUser.length > 0) {
    await chmod(dataDir, 0o711)
    await must('chown', ['postgres', data])
  }
  const as = (command: string, args: readonly string[]) => {
    const [first = command, ...rest] = [...asUser, command, ...args]
    return { command: first, args: rest }
  }
  const init = as(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'temporal',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '-N',
  ])
  await must(init.command, init.args)
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${data}`,
    'max_connections=200',
  ]
  const run = as(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])])
  const ask = as(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-q'])
  return {
    port,
    spec: {
      name: 'postgres',
      ...run,
      env: { TZ: 'UTC', LC_ALL: 'C' },
      ready: async () => (await runCommand(ask.command, ask.args)).exitCode === 0,
      stopWithinMs: 20_000,
    },
  }
}

async function binaries(): Promise<string | undefined> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => [])
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1)
  return newest === undefined ? undefined : `/usr/lib/postgresql/${newest}/bin`
}

export async function must(command: string, args: readonly string[]): Promise<void> {
  const { exitCode, output } = await runCommand(command, args)
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')}: ${output.trim()}`)
}
