import type { Secrets } from '../secrets/seal.ts'
import { type CommunityDeps, createCommunity } from './community-store.ts'
import { type ConnectionDeps, putConnection } from './connection-store.ts'

export interface Plaza {
  url: string
  token: string
  secret: string
}

/** The demo community with its forum, made at the first start; later only the forum's address is kept current. */
export async function ensureDemoCommunity(
  deps: CommunityDeps & ConnectionDeps & { secrets: Secrets },
  { url, token, secret }: Plaza,
): Promise<void> {
  const known = await deps.collections.communities.findOne({ _id: 'demo' })
  if (!known) await createCommunity(deps, 'demo', { name: 'Plaza', timeZone: 'Europe/Berlin' })
  const connection = await deps.collections.connections.findOne({ _id: 'plaza' })
  if (connection?.config.url === url) return
  await putConnection(deps, 'plaza', {
    ...{
      basedOn: connection?.revision ?? 0,
      community: 'demo',
      name: 'Plaza',
      platform: 'plaza',
      hand: 'acting',
    },
    config: { url },
    credentials: { token, secret },
  })
}
