import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import type { ChildSpec } from '../../server/launch/child.ts'
import { freePort } from '../../server/launch/ports.ts'
import { temporalAnswers } from '../../server/launch/temporal.ts'
import type { TemporalServer } from './build-temporal.ts'
import { must } from './postgres.ts'

/** Creates Temporal's two databases and brings their tables up to date, as compose's `temporal-schema` does. */
export async function makeTables({ sqlTool, schema }: TemporalServer, port: number): Promise<void> {
  for (const [database, part] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    const tool = (...args: string[]) =>
      must(sqlTool, [
        '--plugin',
        'postgres12',
        '--ep',
        '127.0.0.1',
        '-p',
        String(port),
        '-u',
        'temporal',
        '--db',
        database,
        ...args,
      ])
    await tool('create')
    await tool('setup-schema', '-v', '0.0')
    await tool('update-schema', '-d', join(schema, 'postgresql', 'v12', part, 'versioned'))
  }
}

/** The production server with its four services in one process. */
export async function temporalServerSpec(
  { server }: TemporalServer,
  dataDir: string,
  port: number,
  postgresPort: number,
): Promise<ChildSpec> {
  const directory = join(dataDir, 'temporal')
  await mkdir(directory, { recursive: true })
  const taken = new Set([port, postgresPort])
  const another = async () => {
    const next = await freePort(taken)
    taken.add(next)
    return next
  }
  const rpc = async (grpcPort: number) => ({
    rpc: { grpcPort, membershipPort: await another(), bindOnLocalHost: true },
  })
  const store = (databaseName: string, maxConns: number) => ({
    sql: {
      ...{
        pluginName: 'postgres12',
        databaseName,
        connectAddr: `127.0.0.1:${postgresPort}`,
        connectProtocol: 'tcp',
      },
      ...{ user: 'temporal', password: '', maxConns, maxIdleConns: maxConns, maxConnLifetime: '1h' },
    },
  })
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      ...{ defaultStore: 'main', visibilityStore: 'visibility', numHistoryShards: 4 },
      datastores: { main: store('temporal', 20), visibility: store('temporal_visibility', 10) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: await rpc(port),
      matching: await rpc(await another()),
      history: await rpc(await another()),
      worker: await rpc(await another()),
    },
    clusterMetadata: {
      ...{ enableGlobalNamespace: false, failoverVersionIncrement: 10 },
      ...{ masterClusterName: 'active', currentClusterName: 'active' },
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${port}`,
        },
      },
    },
    publicClient: { hostPort: `127.0.0.1:${port}` },
    dynamicConfigClient: { filepath: join(directory, 'dynamic.yaml'), pollInterval: '60s' },
  }
  const value = (name: string, is: number | boolean) => `${name}:\n  - value: ${is}\n`
  await writeFile(
    join(directory, 'dynamic.yaml'),
    [
      value('frontend.rps', 20_000),
      value('frontend.namespaceRPS', 20_000),
      value('system.enableActivityEagerExecution', true),
    ].join(''),
  )
  // JSON is YAML.
  await writeFile(join(directory, 'config.yaml'), JSON.stringify(config, undefined, 2))
  return {
    name: 'temporal',
    command: server,
    args: ['--config-file', join(directory, 'config.yaml'), '--allow-no-auth', 'start'],
    env: { TZ: 'UTC', HOME: directory },
    ready: () => withNamespace(`127.0.0.1:${port}`),
    readyWithinMs: 120_000,
    stopWithinMs: 20_000,
  }
}

/** True when it answers for our namespace, which is made at the first start. */
async function withNamespace(address: string): Promise<boolean> {
  if (await temporalAnswers(address, 1_000)) return true
  const connection = await Connection.connect({ address, connectTimeout: 1_000 })
  try {
    const retention = msToTs('72 h')
    await connection.workflowService.registerNamespace({
      namespace: 'default',
      workflowExecutionRetentionPeriod: retention,
    })
    return false
  } finally {
    await connection.close()
  }
}
