import { MongoServerError } from 'mongodb'
import type { Lane } from '../../nodes/contract/effect.ts'
import type { Collections } from '../mongo/collections.ts'
import type { LimitDocument } from '../mongo/documents.ts'

type Limits = Pick<Collections, 'limits'>
const hourMs = 3_600_000

export const isDuplicate = (error: unknown) => error instanceof MongoServerError && error.code === 11_000

/** Reserves one restrictive effect of the rule's hour; false when the cap is reached. One conditional increment. */
export async function reserveInCap(
  { limits }: Limits,
  of: { community: string; rule: string; now: Date; cap: number },
): Promise<boolean> {
  const hour = Math.floor(of.now.getTime() / hourMs)
  try {
    await limits.updateOne(
      { _id: `cap/${of.community}/${of.rule}/${hour}`, count: { $lt: of.cap } },
      {
        $inc: { count: 1 },
        $setOnInsert: { community: of.community, expireAt: new Date((hour + 2) * hourMs) },
      },
      { upsert: true },
    )
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

export const nextHour = (now: Date) => new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs)

/** Each lane has its share of a connection's rate, so that a crowd of welcomes never stands before a ban. */
const shares: Record<Lane, number> = { safety: 0.5, service: 0.3, engagement: 0.2 }

export const slotId = (key: string) => `slot/${key}`
export const breakerId = (connection: string) => `breaker/${connection}`

/**
 * Takes the next free moment of the lane by one increment. A moment ahead is kept under the effect's key, so that it
 * is not taken twice.
 */
export async function reserveMoment(
  { limits }: Limits,
  of: {
    community: string
    connection: string
    lane: Lane
    rate: { perSecond: number; burst: number }
    key: string
    now: Date
  },
): Promise<Date> {
  const share = shares[of.lane]
  const interval = 1_000 / (of.rate.perSecond * share)
  const spare = Math.max(0, of.rate.burst * share - 1) * interval
  const _id = `rate/${of.connection}/${of.lane}`
  const earliest = new Date(of.now.getTime() - spare)
  const next = {
    $dateAdd: {
      startDate: { $max: ['$nextAt', earliest] },
      unit: 'millisecond',
      amount: Math.ceil(interval),
    },
  }
  const take = () =>
    limits.findOneAndUpdate(
      { _id },
      [
        {
          $set: {
            community: of.community,
            count: { $add: [{ $ifNull: ['$count', 0] }, 1] },
            nextAt: next,
            expireAt: new Date(of.now.getTime() + hourMs),
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    )
  const bucket = await take().catch((error: unknown) => (isDuplicate(error) ? take() : Promise.reject(error)))
  const moment = new Date((bucket?.nextAt ?? of.now).getTime() - Math.ceil(interval))
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
