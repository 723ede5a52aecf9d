import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { createAnswerFacts } from '../facts/create-answer-facts.ts'
import { factsRoutes } from '../facts/facts.routes.ts'
import { examplesRoutes } from './examples.routes.ts'

const content = {
  event: anEvent('post.created'),
  facts: [{ request: { kind: 'mode' }, fact: { is: 'not-provided' } }],
  decisions: [{ step: 'wait', visit: 1, does: 'pass' }],
  expects: { verbs: ['hide'], outcome: 'finished' },
}

describe('the API of trying', () => {
  let mongo: TestMongo
  let api: TestApi
  const now = () => new Date('2026-03-02T00:00:00.000Z')
  beforeAll(async () => {
    mongo = await aMongo()
    const { collections } = mongo
    api = await anApi([
      ...examplesRoutes({ collections, now }),
      ...factsRoutes({ answerFacts: createAnswerFacts({ collections, now }) }),
    ])
    await collections.rules.insertOne({
      ...{ _id: 'r1', format: 1, community: 'demo', name: 'Rule', draft: aRule().on('post-created').build() },
      ...{ revision: 1, live: null, latest: 0, updatedAt: now() },
    })
    await collections.communities.insertOne({
      ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], emergencyStop: null, timeZone: 'UTC' },
      ...{ mode: { name: 'crisis', until: null, by: 'team' }, revision: 1 },
    })
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
  })

  it('keeps an example, gives it back whole, renames and forgets it', async () => {
    const made = await api.call('POST', '/api/rules/r1/examples', { name: 'An ad', content })
    expect(made.status).toBe(201)
    expect((await api.call('GET', '/api/rules/r1/examples')).body).toMatchObject([{ name: 'An ad', content }])
    const at = `/api/rules/r1/examples/${made.body.id}`
    const change = { basedOn: 1, name: 'A casino ad', content }
    expect((await api.call('PUT', at, change)).body).toMatchObject({ name: 'A casino ad', revision: 2 })
    expect((await api.call('PUT', at, change)).status).toBe(409)
    expect((await api.call('DELETE', at)).status).toBe(204)
    expect((await api.call('GET', '/api/rules/r1/examples')).body).toEqual([])
  })

  it('keeps nothing for a rule that is not there, and nothing that is no example', async () => {
    const name = 'An ad'
    expect((await api.call('POST', '/api/rules/none/examples', { name, content })).status).toBe(404)
    const odd = { ...content, decisions: [{ step: 'wait', visit: 1, does: 'dance' }] }
    expect((await api.call('POST', '/api/rules/r1/examples', { name, content: odd })).status).toBe(422)
  })

  it('answers facts about an event that is only tried', async () => {
    const requests = [
      { kind: 'mode' },
      { kind: 'language', text: 'Das ist ein ganz normaler deutscher Satz.' },
    ]
    const asked = { community: 'demo', rule: 'r1', event: anEvent('post.created'), requests }
    const { body } = await api.call('POST', '/api/facts', asked)
    expect(body.facts).toMatchObject([
      { is: 'value', value: 'crisis' },
      { is: 'value', value: 'de' },
    ])
  })

  it('looks nothing up in another community than the one that is asked in', async () => {
    const event = anEvent('post.created', { community: 'demo' })
    const asked = { community: 'other', rule: 'r1', event, requests: [{ kind: 'mode' }] }
    expect((await api.call('POST', '/api/facts', asked)).body.facts).toEqual([{ is: 'not-provided' }])
  })
})
