import { Type } from 'typebox'
import type { Catalog } from '../../nodes/catalog.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { Collections } from '../mongo/collections.ts'
import { missingNodes } from './needed-nodes.ts'

export const missingNodesSchema = Type.Array(
  Type.Object({ type: Type.String(), version: Type.Integer(), is: Type.Enum(['older', 'newer']) }),
)

/** What this build does not know of what is needed. */
export function neededNodesRoutes({
  collections,
  catalog,
}: {
  collections: Pick<Collections, 'rules' | 'versions' | 'runs' | 'plans'>
  catalog: Catalog
}): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/nodes/missing',
      summary: 'Nodes that live rules or open runs need and this build does not know',
      tag: 'overview',
      response: missingNodesSchema,
      handler: () => missingNodes(collections, catalog),
    }),
  ]
}
