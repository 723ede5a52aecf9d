import { verbs } from '../../nodes/contract/effect.ts'
import type { Collections } from '../mongo/collections.ts'
import type {
  CommunityDocument,
  ConnectionDocument,
  LimitDocument,
  RunDocument,
  SubjectDocument,
} from '../mongo/documents.ts'
import { gather } from '../mongo/gather.ts'
import type { Held, Standing } from './claim.ts'
import { claimName } from './claim-name.ts'

/** What is looked at before an effect; the effects of a round share the queries. */
export interface LedgerReads {
  /** Null when somebody else holds the run. */
  standing(held: Held): Promise<Standing | null>
  community(id: string): Promise<CommunityDocument | null>
  connections(community: string): Promise<ConnectionDocument[]>
  subject(id: string): Promise<SubjectDocument | null>
  limit(id: string): Promise<LimitDocument | null>
  databaseNow(run: string): Promise<Date>
}

/** Where an effect stands, as this document of its run says; null when somebody else holds it. */
export function standingIn(
  { holder, wish, claims }: Pick<RunDocument, 'holder' | 'wish' | 'claims'>,
  held: Held,
): Standing | null {
  if (holder !== held.holder) return null
  const claim = claims[claimName(held.run, held.key)]
  const hasSpoken = Object.values(claims).some(
    ({ effect, receipt }) => verbs[effect.verb].speaks && receipt?.outcome.is === 'done',
  )
  return { hasSpoken, ...(wish && { wish }), ...(claim && { claim }) }
}

type Stores = Pick<Collections, 'runs' | 'communities' | 'connections' | 'subjects' | 'limits'>
const idOf = ({ _id }: { _id: string }) => _id

export function createLedgerReads(collections: Stores): LedgerReads {
  const { runs, communities, connections, subjects, limits } = collections
  const within = (ids: string[]) => ({ _id: { $in: ids } })
  const run = gather(
    (ids) => runs.find(within(ids), { projection: { holder: 1, wish: 1, claims: 1 } }).toArray(),
    idOf,
  )
  const community = gather((ids) => communities.find(within(ids)).toArray(), idOf)
  const subject = gather((ids) => subjects.find(within(ids)).toArray(), idOf)
  const limit = gather((ids) => limits.find(within(ids)).toArray(), idOf)
  return {
    async standing(held) {
      const [found] = await run(held.run)
      return found ? standingIn(found, held) : null
    },
    community: async (id) => (await community(id))[0] ?? null,
    connections: gather(
      (ids) =>
        connections
          .find({ community: { $in: ids } })
          .sort({ _id: 1 })
          .toArray(),
      (found) => found.community,
    ),
    subject: async (id) => (await subject(id))[0] ?? null,
    limit: async (id) => (await limit(id))[0] ?? null,
    async databaseNow(id) {
      const [clock] = await runs
        .aggregate<{ now: Date }>([{ $match: { _id: id } }, { $project: { _id: 0, now: '$$NOW' } }])
        .toArray()
      return clock?.now ?? new Date()
    },
  }
}
