import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type FaultCase, killAfter } from './case.ts'
import { burst, type Group } from './group.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const skewedClock = new URL('./skewed-clock.ts', import.meta.url).href
const nothing: FaultCase = { fault: 'nothing beside', burst, inject: async () => true }

/** Two workers whose clocks are two minutes apart; now and then one of them dies. */
const clocks: Group = {
  ...{ name: 'clocks', cases: 12, perWave: 4 },
  open: async () => ({
    installation: {
      workers: 2,
      secondWorker: {
        env: { NODE_OPTIONS: `--import=${skewedClock}`, CLOCK_OFFSET_MS: '120000' },
      },
    },
    wave: (random) => [
      ...[nothing, nothing].map((one) => ({ ...one, fault: 'clocks two minutes apart' })),
      { ...killAfter(['worker'], random.below(800), burst), fault: 'clocks apart, the right one killed' },
      { ...killAfter(['mongod'], random.below(800), burst), fault: 'clocks apart, mongod killed' },
    ],
  }),
}

/** A worker of an older build, which knows nothing of `add-tag`, beside a newer one. */
const olderBuild: Group = {
  ...{ name: 'older-build', cases: 6, perWave: 3 },
  async open() {
    const older = await mkdtemp(join(tmpdir(), 'steward-older-'))
    for (const folder of ['nodes', 'workflows', 'server', 'package.json'])
      await cp(join(root, folder), join(older, folder), { recursive: true })
    await symlink(join(root, 'node_modules'), join(older, 'node_modules'))
    await rm(join(older, 'nodes/actions/add-tag'), { recursive: true })
    return {
      installation: { workers: 2, secondWorker: { program: join(older, 'server/worker.ts') } },
      wave: () =>
        Array.from({ length: 3 }, () => ({
          ...{ fault: 'an older worker beside', burst: { ...burst, ask: 6 } },
          async inject() {
            await pause(500)
            return true
          },
        })),
      close: () => rm(older, { recursive: true, force: true }),
    }
  },
}

export const workerGroups: readonly Group[] = [clocks, olderBuild]
