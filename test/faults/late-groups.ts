import { setTimeout as pause } from 'node:timers/promises'
import type { FaultCase } from './case.ts'
import type { Group } from './group.ts'
import { startLateDelivery } from './late-delivery.ts'

const sixHoursMs = 6 * 3_600_000

/** What a platform kept back for six hours comes at once; while it does, processes die. */
const sixHours: Group = {
  ...{ name: 'six-hours', cases: 4, perWave: 1 },
  async open() {
    const late = await startLateDelivery()
    const deliverLate = (fault: string, victim?: string): FaultCase => ({
      ...{ fault, burst: { hide: 300, reply: 60, ask: 40, long: 0 } },
      async before({ steward }) {
        await fetch(`${steward.plazaUrl}/api/webhook`, {
          method: 'PUT',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${steward.keys.plazaToken}`,
          },
          body: JSON.stringify({ url: late.url, secret: steward.keys.plazaSecret }),
        })
      },
      async inject({ steward }) {
        for (let kept = -1; kept !== late.kept(); await pause(3_000)) kept = late.kept()
        const delivered = late.release(`${steward.url}/hooks/plaza`, steward.keys.plazaSecret, sixHoursMs)
        if (victim !== undefined) {
          await pause(400)
          steward.supervisor.kill(victim, 'SIGKILL')
        }
        await delivered
        return true
      },
    })
    const all = [
      deliverLate('six hours of events at once'),
      deliverLate('six hours of events at once, the api killed', 'api'),
      deliverLate('six hours of events at once, the worker killed', 'worker'),
      deliverLate('six hours of events at once, mongod killed', 'mongod'),
    ]
    return {
      installation: {},
      wave: (_random, index) => all.slice(index % all.length, (index % all.length) + 1),
      close: async () => late.close(),
    }
  },
}

export const lateGroups: readonly Group[] = [sixHours]
