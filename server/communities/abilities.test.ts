import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { createHttpConnector } from '../connectors/http/connector.ts'
import { choicesOf } from '../connectors/plaza/choices-of.ts'
import { plazaConnector } from '../connectors/plaza/connector.ts'
import { abilitiesRoutes } from './abilities.routes.ts'

let mongo: TestMongo
let api: TestApi
beforeAll(async () => {
  mongo = await aMongo()
  const connector = {
    ...plazaConnector,
    choices: async () => ({ spaces: ['general'], roles: ['moderator'], tags: ['question'] }),
  }
  const silent = {
    ...plazaConnector,
    choices: async () => {
      throw new Error('It does not answer')
    },
  }
  const { collections } = mongo
  api = await anApi(
    abilitiesRoutes({
      collections,
      connector: (platform) =>
        ({ plaza: connector, silent, http: createHttpConnector({ allowedPrivateHosts: [] }) })[platform],
      credentials: async () => ({}),
      now: () => new Date(),
    }),
  )
  const connection = (id: string, platform: string) => ({
    ...{
      _id: id,
      format: 1 as const,
      community: 'demo',
      name: id,
      platform,
      hand: 'acting' as const,
      config: {},
    },
    ...{ emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
  })
  await collections.connections.insertMany([
    connection('forum', 'plaza'),
    connection('other', 'silent'),
    connection('services', 'http'),
  ])
})
afterAll(async () => {
  await api?.close()
  await mongo?.close()
})

it('tells verbs, limits and names of each connection, and still opens when a platform is silent', async () => {
  const { status, body } = await api.call('GET', '/api/communities/demo/abilities')
  expect(status).toBe(200)
  expect(body[0]).toMatchObject({
    ...{ connection: 'forum', spaces: ['general'], roles: ['moderator'], tags: ['question'] },
    longestText: 60_000,
    credentials: [
      { name: 'token', kind: 'text' },
      { name: 'secret', kind: 'text' },
    ],
  })
  expect(body[0].verbs).toContain('hide')
  expect(body[0].verbs).not.toContain('send-email')
  expect(body[1]).toMatchObject({ connection: 'other', spaces: [], roles: [], tags: [] })
})

it('tells which credentials are a text, and which are names with a text each', async () => {
  const { body } = await api.call('GET', '/api/communities/demo/abilities')
  expect(body[2]).toMatchObject({
    connection: 'services',
    credentials: [{ name: 'headers', kind: 'pairs' }],
  })
})

it('reads spaces, roles and tags out of what the forum lists, each once', () => {
  const members = { members: [{ roles: ['moderator'], tags: ['vip'] }, { roles: ['moderator'] }] }
  const threads = {
    threads: [
      { space: 'help', tags: ['q'] },
      { space: 'general', tags: [] },
    ],
  }
  expect(choicesOf(members, threads)).toEqual({
    ...{ spaces: ['general', 'help'], roles: ['moderator'], tags: ['q', 'vip'] },
  })
  expect(choicesOf(undefined, 'nonsense')).toEqual({ spaces: [], roles: [], tags: [] })
})
