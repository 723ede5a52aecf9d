import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CrashOrder } from '../../server/faults/crash-point.ts'
import type { CrashPoint } from '../../server/faults/crash-points.ts'
import { type Installation, type InstallationOptions, startInstallation } from '../bench/installation.ts'
import { createPlazaClient, type PlazaClient } from '../bench/plaza-client.ts'
import { faultRules } from './fault-rules.ts'
import { type PlatformProxy, startPlatformProxy } from './platform-proxy.ts'
import { answerTasks } from './verdicts.ts'

/** A Steward with the fault rules live, the forum behind a proxy, and the means to let things go wrong. */
export interface World {
  steward: Installation
  plaza: PlazaClient
  proxy: PlatformProxy
  member: string
  /** Asks the next process that passes the point to stop there; answers its name once one did, undefined after `withinMs`. */
  stopAt(point: CrashPoint, passing: number, withinMs: number): Promise<string | undefined>
  close(): Promise<void>
}

export async function startWorld(name: string, options: InstallationOptions = {}): Promise<World> {
  const orders = mkdtempSync(join(tmpdir(), 'steward-orders-'))
  let proxy: PlatformProxy | undefined
  const steward = await startInstallation(name, {
    ...options,
    env: { ...options.env, STEWARD_CRASH_ORDERS: orders },
    async platform(plazaUrl) {
      proxy = await startPlatformProxy(plazaUrl)
      return proxy.url
    },
  })
  if (!proxy) throw new Error('the proxy was not started')
  await steward.publish(await faultRules())
  const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
  const verdicts = answerTasks(steward.url)
  const between = proxy
  return {
    ...{ steward, plaza, proxy, member: await plaza.register('Poster') },
    async stopAt(point, passing, withinMs) {
      const file = join(orders, point)
      writeFileSync(file, JSON.stringify({ passing, signal: 'SIGSTOP' } satisfies CrashOrder))
      const until = Date.now() + withinMs
      while (existsSync(file) && Date.now() < until) await pause(5)
      if (existsSync(file)) rmSync(file, { force: true })
      // It may have been taken in the last moment: whether one stands still is what counts.
      for (let look = 0; look < 20; look++) {
        const stopped = steward.processes.find((one) => standsStill(steward.supervisor.pidOf(one)))
        if (stopped !== undefined || Date.now() >= until) return stopped
        await pause(5)
      }
      return undefined
    },
    async close() {
      await verdicts.stop()
      await plaza.close()
      await steward.remove()
      between.close()
      await rm(orders, { recursive: true, force: true })
    },
  }
}

function standsStill(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T')
  } catch {
    return false
  }
}
