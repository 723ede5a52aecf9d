import type { Catalog } from '../../nodes/catalog.ts'
import type { Collections } from '../mongo/collections.ts'

/** A node that a live version or an open run needs and this build does not know. */
export interface MissingNode {
  type: string
  version: number
  /** Older: this build has only newer ones of it. Newer: a later build knows it, and its runs are handed back. */
  is: 'older' | 'newer'
}

type Stores = Pick<Collections, 'rules' | 'versions' | 'runs' | 'plans'>

interface StoredNode {
  type: string
  version: number
}

/** Most starts find every node of every plan known, and ask nothing more. */
export async function missingNodes(stores: Stores, catalog: Catalog): Promise<MissingNode[]> {
  const stored = await stores.plans
    .aggregate<{ _id: StoredNode; plans: string[] }>([
      { $project: { steps: { $objectToArray: '$plan.steps' } } },
      { $unwind: '$steps' },
      {
        $group: {
          _id: { type: '$steps.v.type', version: '$steps.v.version' },
          plans: { $addToSet: '$_id' },
        },
      },
      { $sort: { _id: 1 } },
    ])
    .toArray()
  const missing: MissingNode[] = []
  for (const { _id: node, plans } of stored) {
    if (catalog.find(node.type, node.version) || !(await areNeeded(stores, plans))) continue
    missing.push({ ...node, is: isOlder(catalog, node) ? 'older' : 'newer' })
  }
  return missing
}

/** Whether an open run stands on one of the plans, or a live version is one of them. */
async function areNeeded({ rules, versions, runs }: Stores, plans: readonly string[]): Promise<boolean> {
  if (await runs.findOne({ plan: { $in: [...plans] }, status: 'running' }, { projection: { _id: 1 } }))
    return true
  const published = versions.find({ plan: { $in: [...plans] } }, { projection: { rule: 1, version: 1 } })
  const named = await published.toArray()
  if (named.length === 0) return false
  const live = named.map(({ rule, version }) => ({ _id: rule, live: version }))
  return (await rules.findOne({ $or: live }, { projection: { _id: 1 } })) !== null
}

function isOlder(catalog: Catalog, { type, version }: StoredNode): boolean {
  const newest = catalog.all().find(({ definition }) => definition.type === type)?.definition.version ?? 0
  if (newest < version) return false
  for (let known = 1; known < version; known++) if (catalog.find(type, known)) return false
  return true
}

/** The process must not start; the message is for people. */
export class CanNotStart extends Error {
  readonly code = 'can-not-start'
}

/** @throws CanNotStart when something needs a node that only an earlier version of Steward knew. */
export async function refuseOlderNodes(stores: Stores, catalog: Catalog): Promise<void> {
  const older = (await missingNodes(stores, catalog)).filter(({ is }) => is === 'older')
  if (older.length === 0) return
  const names = older.map(({ type, version }) => `${type} version ${version}`).join(', ')
  throw new CanNotStart(
    `Live rules or open runs need ${names}, and this version of Steward knows only newer ones. Start the version from before, publish the rules anew and let their runs end, then start this one.`,
  )
}
