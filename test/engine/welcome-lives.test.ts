import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { type Installation, startInstallation } from '../bench/installation.ts'
import { createPlazaClient, type PlazaClient } from '../bench/plaza-client.ts'
import { aRule } from '../kit/a-rule.ts'

const catalog = await loadCatalog()
const everything = ['api', 'worker', 'temporal', 'mongod'] as const
const soon = { timeout: 45_000, interval: 200 }

/** The fourteen days of the welcome, in seconds. */
const welcome = aRule(catalog)
  .settings({
    purpose: 'engagement',
    reentry: { key: 'member', limit: { oncePer: 'P30D' } },
    exits: { events: [{ types: ['member.left'], of: 'member' }] },
  })
  .on('member-joined')
  .then('send-message', { text: 'Welcome, {{ member.name }}!' }, 'welcome')
  .then('wait-for-event', { types: ['post.created'], of: 'member', within: 'P2D' }, 'first-post')
  .by('heard')
  .then('send-message', { text: 'Thanks for your first post!' }, 'thanks')
  .then('wait', { for: 'duration', duration: 'PT8S', timeZone: 'UTC' }, 'two-weeks')
  .then('ask-person', {
    question: 'Is {{ member.name }} one of the regulars now?',
    answers: ['regular', 'not yet'],
    within: 'P1D',
  })
  .by('regular')
  .then('add-role', { role: 'regular' })
  .build()

describe('the welcome of a member, on a whole installation', () => {
  let steward: Installation
  let plaza: PlazaClient
  beforeAll(async () => {
    steward = await startInstallation('welcome')
    plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
    await steward.publish([{ name: 'Welcome', graph: welcome }])
  }, 120_000)
  afterAll(async () => {
    await plaza?.close()
    await steward?.remove()
  })
  const deeds = async (member: string) =>
    (await plaza.effects()).filter(({ subject }) => subject === member).map(({ verb }) => verb)
  async function api<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const sent = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }
    return JSON.parse(await (await fetch(steward.url + path, sent)).text())
  }
  const run = async () => {
    const { runs } = await api<{ runs: { status: string; resting?: { is: string } }[] }>('GET', '/api/runs')
    return runs[0]
  }
  const killEverything = () => {
    for (const name of everything) steward.supervisor.kill(name, 'SIGKILL')
  }

  it('comes to its end by a person’s answer, though everything is killed in the middle of its waits', async () => {
    const ada = await plaza.register('Ada')
    await vi.waitFor(async () => expect(await deeds(ada)).toEqual(['send-message']), soon)
    await vi.waitFor(async () => expect((await run())?.resting?.is).toBe('event'), soon)
    killEverything()
    await plaza.post(ada, 'My first post')
    await vi.waitFor(async () => expect(await deeds(ada)).toEqual(['send-message', 'send-message']), soon)
    await vi.waitFor(async () => expect((await run())?.resting?.is).toBe('time'), soon)
    killEverything()
    const task = await vi.waitFor(async () => {
      const tasks = await api<{ id: string; question: string }[]>('GET', '/api/tasks?state=open')
      expect(tasks.map(({ question }) => question)).toEqual(['Is Ada one of the regulars now?'])
      return tasks[0]
    }, soon)
    const id = encodeURIComponent(task?.id ?? '')
    await api('POST', `/api/tasks/${id}/decide`, { by: 'Mia', answer: 'regular' })
    await vi.waitFor(async () => expect((await run())?.status).toBe('done'), soon)
    expect(await deeds(ada)).toEqual(['send-message', 'send-message', 'add-role'])
  }, 150_000)
})
