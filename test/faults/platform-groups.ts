import { setTimeout as pause } from 'node:timers/promises'
import type { FaultCase } from './case.ts'
import { burst, dealt, type Group } from './group.ts'
import { type Trouble, troubles } from './platform-proxy.ts'

const troubleMs = 6_000

/** The forum answers so for a while, always or every second time; then it is well again. */
const inTrouble = (is: Trouble, every: 1 | 2): FaultCase => ({
  ...{ fault: `platform: ${is}${every === 1 ? '' : ', every second time'}`, burst },
  async inject({ proxy }) {
    proxy.trouble({ is, every })
    await pause(troubleMs)
    proxy.trouble(null)
    return true
  },
})

const all = troubles.flatMap((is) => [inTrouble(is, 1), inTrouble(is, 2)])

/** The platform refuses, fails, keeps silent, breaks off, or does it and does not say so. */
const platform: Group = {
  ...{ name: 'platform', cases: 36, perWave: 3 },
  open: async () => ({
    installation: {},
    wave: (_random, index) => dealt(all, index, 3),
  }),
}

export const platformGroups: readonly Group[] = [platform]
