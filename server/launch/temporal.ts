import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import type { ChildSpec } from './child.ts'

/** Temporal with its state in one SQLite file. */
export function temporalSpec(binary: string, dataDir: string, port: number): ChildSpec {
  // Full sync would cost a disk flush for every step of every run; with the write-ahead log this mode loses nothing
  // when a process is killed, and a database that is ahead of Temporal after a power cut is swept up again.
  const pragmas = ['journal_mode=WAL', 'synchronous=NORMAL']
  const dynamic = [
    'frontend.namespaceRPS=20000',
    'frontend.rps=20000',
    'system.enableActivityEagerExecution=true',
  ]
  return {
    name: 'temporal',
    command: binary,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--db-filename', join(dataDir, 'temporal.db'), '--log-level', 'error'],
      ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma]),
      ...dynamic.flatMap((value) => ['--dynamic-config-value', value]),
    ],
    // A person's own settings of the same tool, under their home, must not reach it.
    env: { TZ: 'UTC', HOME: dataDir },
    ready: () => temporalAnswers(`127.0.0.1:${port}`, 1_000),
  }
}

/** Whether the server there answers for the namespace we use: an open port alone comes long before that. */
export async function temporalAnswers(address: string, withinMs = 5_000): Promise<boolean> {
  let connection: Connection | undefined
  try {
    connection = await Connection.connect({ address, connectTimeout: withinMs })
    const open = connection
    await open.withDeadline(Date.now() + withinMs, () =>
      open.workflowService.describeNamespace({ namespace: 'default' }),
    )
    return true
  } catch {
    return false
  } finally {
    await connection?.close()
  }
}
