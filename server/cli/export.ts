import { Type } from 'typebox'
import { communitySchema } from '../communities/communities.routes.ts'
import { connectionSchema } from '../communities/connections.routes.ts'
import { itemSchema } from '../library/library.routes.ts'
import { ruleSummarySchema, ruleViewSchema } from '../rules/rule-views.ts'
import type { ApiClient } from './api-client.ts'
import type { Item } from './items.ts'

/** Everything as `apply` takes it; credentials stay where they are. */
export async function exportItems(api: ApiClient): Promise<Item[]> {
  const communities = await api.call('GET', '/api/communities', Type.Array(communitySchema))
  const connections = await api.call('GET', '/api/connections', Type.Array(connectionSchema))
  const items: Item[] = communities.map(({ id, name, timeZone }) => ({
    ...{ format: 1, kind: 'community', community: id, name, timeZone },
  }))
  for (const { id, community, name, platform, hand, config, horizon } of connections) {
    items.push({ format: 1, kind: 'connection', community, name, id, platform, hand, config, horizon })
  }
  for (const { id: community } of communities) {
    const library = await api.call('GET', `/api/communities/${community}/library`, Type.Array(itemSchema))
    for (const { name, kind: is, content } of library) {
      items.push({ format: 1, kind: 'library', community, name, is, content })
    }
    const rules = await api.call('GET', `/api/rules?community=${community}`, Type.Array(ruleSummarySchema))
    for (const { id, name } of rules) {
      const { draft: graph } = await api.call('GET', `/api/rules/${id}`, ruleViewSchema)
      items.push({ format: 1, kind: 'rule', community, name, graph })
    }
  }
  return items
}
