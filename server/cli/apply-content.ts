import { isDeepStrictEqual } from 'node:util'
import { Type } from 'typebox'
import { communitySchema } from '../communities/communities.routes.ts'
import { itemSchema } from '../library/library.routes.ts'
import type { ApiClient } from './api-client.ts'
import type { CommunityItem, LibraryItem } from './items.ts'

export async function applyCommunity(
  api: ApiClient,
  { community, name, timeZone }: CommunityItem,
): Promise<string> {
  const all = await api.call('GET', '/api/communities', Type.Array(communitySchema))
  const found = all.find(({ id }) => id === community)
  const wanted = { name, timeZone: timeZone ?? found?.timeZone ?? 'UTC' }
  if (found && found.name === wanted.name && found.timeZone === wanted.timeZone) return 'unchanged'
  await api.call('PUT', `/api/communities/${community}`, communitySchema, {
    basedOn: found?.revision ?? 0,
    ...wanted,
  })
  return found ? 'changed' : 'new'
}

export async function applyLibraryItem(api: ApiClient, item: LibraryItem): Promise<string> {
  const { community, name, is, content } = item
  const all = await api.call(
    'GET',
    `/api/communities/${community}/library?kind=${is}`,
    Type.Array(itemSchema),
  )
  const found = all.find((one) => one.name === name)
  if (found && isDeepStrictEqual(found.content, content)) return 'unchanged'
  const path = `/api/communities/${community}/library/${is}/${encodeURIComponent(name)}`
  await api.call('PUT', path, itemSchema, { basedOn: found?.revision ?? 0, content })
  return found ? 'changed' : 'new'
}
