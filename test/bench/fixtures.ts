import { connect } from '../../server/mongo/connect.ts'

const page = 2_000

/** Events and ended runs of the past, as copies of one that the installation made itself, with ids and times of their own. */
export async function storeMany(mongodbUri: string, from: number, to: number): Promise<void> {
  const mongo = await connect(mongodbUri)
  const events = mongo.db.collection<{ _id: string }>('events')
  const runs = mongo.db.collection<{ _id: string }>('runs')
  const [event, run] = await Promise.all([
    events.findOne({ type: 'post.created', open: false }),
    runs.findOne({ status: 'done' }),
  ])
  if (!event || !run) throw new Error('There is no event and no run to copy.')
  for (let at = from; at < to; at += page) {
    const numbers = Array.from({ length: Math.min(page, to - at) }, (_, index) => at + index)
    const when = (number: number) => new Date(Date.now() - 3_600_000 - number * 100)
    await events.insertMany(
      numbers.map((number) => ({
        ...{ ...event, _id: `stored-${number}`, at: when(number), openSince: when(number) },
        actor: { id: `p${number % 5_000}`, name: 'A member', roles: [], posts: 3 },
        keys: [`member:p${number % 5_000}`, `post:s${number}`, `thread:t${number % 500}`],
      })),
      { ordered: false },
    )
    await runs.insertMany(
      numbers.map((number) => ({
        ...{ ...run, _id: `stored-${number}`, event: `stored-${number}` },
        ...{ startedAt: when(number), endedAt: when(number), updatedAt: when(number) },
      })),
      { ordered: false },
    )
  }
  await mongo.close()
}

/** Waiting runs as copies of one that waits, for members who will not come. */
export async function parkMany(mongodbUri: string, count: number): Promise<void> {
  const mongo = await connect(mongodbUri)
  const runs = mongo.db.collection<{ _id: string; listening: object[] }>('runs')
  const waiting = await runs.findOne({ status: 'running', 'resting.is': 'event' })
  if (!waiting) throw new Error('No run is waiting.')
  for (let at = 0; at < count; at += page) {
    await runs.insertMany(
      Array.from({ length: Math.min(page, count - at) }, (_, index) => {
        const key = `member:absent-${at + index}`
        return {
          ...{ ...waiting, _id: `parked-${at + index}`, event: `parked-${at + index}` },
          waits: [`post.created|${key}`],
          listening: waiting.listening.map((one) => ({ ...one, key })),
        }
      }),
      { ordered: false },
    )
  }
  await mongo.close()
}
