import { setTimeout as pause } from 'node:timers/promises'
import type { Connector } from '../connectors/contract.ts'
import { takeLease } from './lease.ts'
import { type PollDeps, pollConnection } from './poll-connection.ts'

const lookEveryMs = 2_000
/** A platform that answers slowly holds up one of these, not all. */
const lanes = 3

export interface PollingDeps extends PollDeps {
  /** Those that can be asked what happened. */
  platforms: readonly string[]
}

/** Polls every connection that is due, one after the other; resolves when none is. */
export async function pollWhatIsDue(deps: PollingDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const lease = await takeLease(deps.collections, deps.platforms)
    if (!lease) return
    await pollConnection(deps, lease, signal)
  }
}

export const polledPlatforms = (connectors: readonly Connector[]): string[] =>
  connectors.filter(({ poll }) => poll !== undefined).map(({ platform }) => platform)

/** Looks every two seconds for connections that are due. `stop` resolves when no poll is in flight. */
export function startPolling(deps: PollingDeps): { stop(): Promise<void> } {
  const ending = new AbortController()
  const { signal } = ending
  const lane = async (): Promise<void> => {
    while (!signal.aborted) {
      await pollWhatIsDue(deps, signal).catch(deps.failed)
      await pause(lookEveryMs, undefined, { signal }).catch(() => undefined)
    }
  }
  const running = Promise.all(Array.from({ length: lanes }, lane))
  return {
    async stop() {
      ending.abort()
      await running
    },
  }
}
