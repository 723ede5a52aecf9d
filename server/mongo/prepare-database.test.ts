import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { connect, NoDatabase } from './connect.ts'
import { prepareDatabase } from './prepare-database.ts'

describe('the database', () => {
  let mongo: TestMongo
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo?.close())

  it('is prepared again, and by several processes at once, without harm', async () => {
    await expect(Promise.all([1, 2, 3].map(() => prepareDatabase(mongo)))).resolves.toHaveLength(3)
  })

  it('itself refuses a rule whose draft is no graph or whose revision is no number', async () => {
    const rules = mongo.db.collection('rules')
    const whole = {
      format: 1,
      community: 'demo',
      name: 'A',
      revision: 1,
      live: null,
      latest: 0,
      updatedAt: new Date(),
    }
    const draft = { format: 1, settings: {}, nodes: [], edges: [], layout: {} }
    await expect(rules.insertOne({ ...whole, draft: 'text' })).rejects.toThrow('failed validation')
    await expect(rules.insertOne({ ...whole, draft: { ...draft, nodes: 'none' } })).rejects.toThrow(
      'failed validation',
    )
    await expect(rules.insertOne({ ...whole, draft, revision: 'one' })).rejects.toThrow('failed validation')
  })

  it('finds due runs, waits and open events by their indexes', async () => {
    const { runs, events } = mongo.collections
    const plans = [
      await runs
        .find({ status: 'running', dueAt: { $lte: new Date() } })
        .sort({ dueAt: 1 })
        .explain(),
      await runs
        .find({ community: 'demo', waits: { $in: ['post.created|member:m1'] }, status: 'running' })
        .explain(),
      await events.find({ open: true, openSince: { $lt: new Date() } }).explain(),
      await events
        .find({ community: 'demo', 'actor.id': 'm1', type: 'post.created', at: { $gte: new Date() } })
        .explain(),
    ]
    for (const plan of plans) expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('IXSCAN')
  })

  it('that does not answer is told in one sentence with a hint', async () => {
    const refused = connect('mongodb://127.0.0.1:1/?directConnection=true', 'steward', 200)
    await expect(refused).rejects.toBeInstanceOf(NoDatabase)
    await expect(refused).rejects.toMatchObject({ hint: expect.stringContaining('MONGODB_URI') })
  })
})
