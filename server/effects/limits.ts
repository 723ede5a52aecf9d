import type { Lane } from '../../nodes/contract/effect.ts'
import type { Collections } from '../mongo/collections.ts'
import type { LimitDocument } from '../mongo/documents.ts'
import { sharedCounter, updateCounter } from './shared-counter.ts'

type Limits = Pick<Collections, 'limits'>
const hourMs = 3_600_000

interface CapOrder {
  community: string
  rule: string
  now: Date
  cap: number
}

const capCounter = sharedCounter(async (limits, id, asked: CapOrder[]) => {
  const [first] = asked
  if (!first) return []
  const { community, now, cap } = first
  const count = { $ifNull: ['$count', 0] }
  const set = {
    community,
    count: { $max: [count, { $min: [cap, { $add: [count, asked.length] }] }] },
    expireAt: new Date((Math.floor(now.getTime() / hourMs) + 2) * hourMs),
  }
  const before = await updateCounter(limits, id, [{ $set: set }], { returnDocument: 'before' })
  const free = cap - (before?.count ?? 0)
  return asked.map((_, index) => index < free)
})

/** Reserves one restrictive effect of the rule's hour; false when the cap is reached. */
export function reserveInCap({ limits }: Limits, of: CapOrder): Promise<boolean> {
  const hour = Math.floor(of.now.getTime() / hourMs)
  return capCounter(limits, `cap/${of.community}/${of.rule}/${hour}`, of)
}

export const nextHour = (now: Date) => new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs)

/** Each lane has its share of a connection's rate, so that a crowd of welcomes never stands before a ban. */
const shares: Record<Lane, number> = { safety: 0.5, service: 0.3, engagement: 0.2 }

const lanes = ['safety', 'service', 'engagement'] as const satisfies Lane[]

export const slotId = (key: string) => `slot/${key}`
export const breakerId = (connection: string) => `breaker/${connection}`

const rateId = (connection: string, lane: Lane) => `rate/${connection}/${lane}`

interface MomentOrder {
  community: string
  connection: string
  lane: Lane
  rate: { perSecond: number; burst: number }
  key: string
  now: Date
}

/** Nobody waits for the journal here: what a crash loses of a rate is over a moment later anyway. */
const rateOptions = { returnDocument: 'after', writeConcern: { w: 1, journal: false } } as const

const momentCounter = sharedCounter(async (limits, id, asked: MomentOrder[]) => {
  const [first] = asked
  if (!first) return []
  const share = shares[first.lane]
  const interval = Math.ceil(1_000 / (first.rate.perSecond * share))
  const spare = Math.max(0, first.rate.burst * share - 1) * interval
  const earliest = new Date(first.now.getTime() - spare)
  const start = { $max: ['$nextAt', earliest] }
  const set = {
    community: first.community,
    count: { $add: [{ $ifNull: ['$count', 0] }, asked.length] },
    nextAt: { $dateAdd: { startDate: start, unit: 'millisecond', amount: interval * asked.length } },
    expireAt: new Date(first.now.getTime() + hourMs),
  }
  const bucket = await updateCounter(limits, id, [{ $set: set }], rateOptions)
  const end = (bucket?.nextAt ?? first.now).getTime()
  return asked.map((_, index) => new Date(end - interval * (asked.length - index)))
})

/**
 * Takes the next free moment of the lane. A moment ahead is kept under the effect's key, so that it is not taken
 * twice.
 */
export async function reserveMoment({ limits }: Limits, of: MomentOrder): Promise<Date> {
  const moment = await momentCounter(limits, rateId(of.connection, of.lane), of)
  if (moment <= of.now) return of.now
  const slot: LimitDocument = {
    _id: slotId(of.key),
    community: of.community,
    count: 1,
    nextAt: moment,
    expireAt: new Date(moment.getTime() + hourMs),
  }
  await limits.replaceOne({ _id: slot._id }, slot, { upsert: true })
  return moment
}

/** The platform asks to wait: no lane of the connection has a free moment before then. */
export async function holdRate(
  { limits }: Limits,
  { community, connection, until }: { community: string; connection: string; until: Date },
): Promise<void> {
  const set = {
    community,
    count: { $ifNull: ['$count', 0] },
    nextAt: { $max: ['$nextAt', until] },
    expireAt: new Date(until.getTime() + hourMs),
  }
  const held = lanes.map((lane) =>
    updateCounter(limits, rateId(connection, lane), [{ $set: set }], { returnDocument: 'after' }),
  )
  await Promise.all(held)
}
