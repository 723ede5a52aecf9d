import { isDeepStrictEqual } from 'node:util'
import { Type } from 'typebox'
import { connectionSchema } from '../communities/connections.routes.ts'
import type { ApiClient } from './api-client.ts'
import type { ConnectionItem } from './items.ts'

/** Credentials can not be compared, they are sealed: where they are given they are written again. */
export async function applyConnection(api: ApiClient, item: ConnectionItem): Promise<string> {
  const { format: _format, kind: _kind, id = idFrom(item.name), credentials, ...wanted } = item
  const all = await api.call('GET', '/api/connections', Type.Array(connectionSchema))
  const found = all.find((one) => one.id === id)
  const same =
    found && Object.entries(wanted).every(([field, value]) => isDeepStrictEqual(fieldOf(found, field), value))
  if (same && !credentials) return 'unchanged'
  const body = { ...wanted, basedOn: found?.revision ?? 0, ...(credentials && { credentials }) }
  await api.call('PUT', `/api/connections/${id}`, connectionSchema, body)
  return found ? 'changed' : 'new'
}

function fieldOf(found: object, field: string): unknown {
  return new Map(Object.entries(found)).get(field)
}

const idFrom = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
