import { randomUUID } from 'node:crypto'
import type { LiveRules } from '../ingest/live-rules.ts'
import type { Collections } from '../mongo/collections.ts'

export interface RoutingDeps {
  collections: Pick<Collections, 'routing' | 'routers'>
  liveRules: LiveRules
  now: () => Date
  failed(error: unknown): void
}

export interface AnnounceRouting {
  /** Loads what is live in a community and says so; answers the versions that this process routes to, by rule. */
  load(community: string): Promise<ReadonlyMap<string, number>>
  stop(): void
}

const lookEveryMs = 1_000
const sayAgainMs = 15_000
/** A process that was not heard for this long routes nothing any more. */
export const routerGoneMs = 40_000

/**
 * Each process that routes events says which routing revision it has loaded, so that "live" is shown once it is so
 * everywhere and not before.
 */
export function announceRouting({ collections, liveRules, now, failed }: RoutingDeps): AnnounceRouting {
  const process = randomUUID()
  const said = new Map<string, { revision: number; at: number }>()

  async function say(community: string): Promise<ReadonlyMap<string, number>> {
    const loaded = (await liveRules([community])).get(community)
    const revision = loaded?.revision ?? 0
    await collections.routers.updateOne(
      { _id: `${community}/${process}` },
      { $set: { community, revision, at: now() } },
      { upsert: true },
    )
    said.set(community, { revision, at: now().getTime() })
    return loaded?.versions ?? new Map()
  }

  async function look(): Promise<void> {
    for (const { _id: community, revision } of await collections.routing.find().toArray()) {
      const last = said.get(community)
      if (last?.revision === revision && now().getTime() - last.at < sayAgainMs) continue
      await say(community)
    }
  }

  let stopped = false
  let timer = setTimeout(turn, 0)
  timer.unref()
  function turn() {
    look()
      .catch(failed)
      .finally(() => {
        if (stopped) return
        timer = setTimeout(turn, lookEveryMs)
        timer.unref()
      })
  }
  return {
    load: say,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
