import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ChildSpec } from '../../server/launch/child.ts'
import { prepareDataDirectory } from '../../server/launch/data-directory.ts'
import { findServers } from '../../server/launch/find-servers.ts'
import { installationKeys } from '../../server/launch/installation-key.ts'
import { steadyPort } from '../../server/launch/ports.ts'
import { stewardSpecs } from '../../server/launch/steward-specs.ts'
import { Supervisor } from '../../server/launch/supervisor.ts'
import { temporalSpec } from '../../server/launch/temporal.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { startBalancer } from './balancer.ts'
import { buildTemporal } from './build-temporal.ts'
import { postgres } from './postgres.ts'
import { type Member, makeSet, memberSpec, setUri } from './replica-set.ts'
import { makeTables, temporalServerSpec } from './temporal-server.ts'

export type Topology = Awaited<ReturnType<typeof startTopology>>

const root = fileURLToPath(new URL('../..', import.meta.url))
const host = '127.0.0.1'
const run = promisify(execFile)

/**
 * What compose describes, from native binaries: a set of three, PostgreSQL, Temporal's server, two apis, two workers.
 * It acts in plaza, or where else `platform` says.
 */
export async function startTopology(say: (line: string) => void, { platform }: { platform?: string } = {}) {
  const temporal = await buildTemporal(say)
  const dataDir = await mkdtemp(join(tmpdir(), 'steward-topology-'))
  await prepareDataDirectory(dataDir)
  const supervisor = new Supervisor(dataDir, say)
  const stop = async () => {
    await supervisor.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const port = (name: string) => steadyPort(dataDir, name)
    const found = await findServers({ say })
    if (found.mongo.is !== 'binary' || found.temporal.is !== 'binary')
      throw new Error('It brings its own servers.')

    const members: Member[] = []
    for (const name of ['mongod-1', 'mongod-2', 'mongod-3']) members.push({ name, port: await port(name) })
    for (const member of members) await supervisor.start(await memberSpec(found.mongo.path, dataDir, member))
    await makeSet(members)

    const temporalPort = await port('temporal')
    const store = temporal && (await postgres(dataDir, await port('postgres')))
    if (temporal && store) {
      await supervisor.start(store.spec)
      await makeTables(temporal, store.port)
      await supervisor.start(await temporalServerSpec(temporal, dataDir, temporalPort, store.port))
    } else {
      await supervisor.start(temporalSpec(found.temporal.path, dataDir, temporalPort))
    }

    const keys = await installationKeys(dataDir)
    const plazaPort = await port('plaza')
    const ports = { api1: await port('api-1'), api2: await port('api-2') }
    const workers = { worker1: await port('worker-1'), worker2: await port('worker-2') }
    const balancerPort = await port('balancer')
    const servers = { mongodbUri: setUri(members), temporalAddress: `${host}:${temporalPort}` }
    const specs = (apiPort: number, workerPort: number) =>
      stewardSpecs({ ...servers, host, dataDir, plazaPort, port: apiPort, workerPort }, keys)
    const acting = (spec: ChildSpec, name: string): ChildSpec => ({
      ...{ ...spec, name },
      env: { ...spec.env, ...(platform !== undefined && { STEWARD_PLAZA_URL: platform }) },
    })
    await supervisor.start(specs(balancerPort, 0).plaza)
    for (const [name, at] of [
      ['api-1', ports.api1],
      ['api-2', ports.api2],
    ] as const) {
      await supervisor.start(acting(specs(at, 0).api, name))
    }
    for (const [name, at] of [
      ['worker-1', workers.worker1],
      ['worker-2', workers.worker2],
    ] as const) {
      await supervisor.start(acting(specs(0, at).worker, name))
    }
    const apis = [`http://${host}:${ports.api1}`, `http://${host}:${ports.api2}`]
    const balancer = await startBalancer(balancerPort, apis)
    return {
      ...{ supervisor, members, apis, balancer, keys, dataDir, plazaUrl: `http://${host}:${plazaPort}` },
      temporal: temporal && store ? 'server 1.31.2 on PostgreSQL' : 'dev server on SQLite',
      async publish(name: string, graph: RuleGraph) {
        const file = join(dataDir, 'rule.json')
        await writeFile(file, JSON.stringify({ format: 1, kind: 'rule', community: 'demo', name, graph }))
        const env = { ...process.env, STEWARD_URL: balancer.url }
        await run(process.execPath, ['server/cli/steward.ts', 'apply', file], { cwd: root, env })
      },
      async remove() {
        await balancer.close()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}
