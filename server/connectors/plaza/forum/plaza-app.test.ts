import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from './plaza-act.ts'
import type { Plaza } from './plaza-app.ts'
import { createPlaza } from './plaza-app.ts'

const token = 'the-token'
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`
let folder: string
let plaza: Plaza
const file = () => join(folder, 'plaza.jsonl')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaza-'))
  plaza = await createPlaza({ file: file(), port: 0, token })
})
afterEach(async () => {
  await plaza.close()
  await rm(folder, { recursive: true })
})

async function call(method: string, path: string, body?: object, withToken = true) {
  const response = await fetch(plaza.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(withToken ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, headers: response.headers, json: JSON.parse(await response.text()) }
}
const acts = async (): Promise<Act[]> => (await call('GET', '/api/acts?limit=1000')).json.acts
async function somePost(text = 'Hello') {
  const member = (await call('POST', '/api/members', { name: 'Ada' })).json
  return { member, post: (await call('POST', '/api/posts', { member: member.id, title: 'Hi', text })).json }
}

/** A real receiver that verifies each delivery, and refuses the first ones. */
async function receiver(refuseFirst: number) {
  const seqs: number[] = []
  const ids: string[] = []
  let refused = 0
  let check = () => {}
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, String(v)]))
      new Webhook(secret).verify(body, headers)
      ids.push(String(headers['webhook-id']))
      if (refused < refuseFirst) {
        refused++
        response.writeHead(503).end()
        return
      }
      const batch: Act[] = JSON.parse(body)
      seqs.push(...batch.map((act) => act.seq))
      response.end()
      check()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    seqs,
    ids,
    until: (seq: number) =>
      new Promise<void>((resolve) => {
        check = () => seqs.includes(seq) && resolve()
        check()
      }),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('the journal', () => {
  it('brings everything back after a restart, without a line that was torn', async () => {
    const { post } = await somePost('Grüße \u0000 \ud800')
    await call('POST', '/api/mod/hide', { subject: post.id, key: 'k1' })
    const before = await acts()
    await plaza.close()
    await appendFile(file(), '{"acts":[{"seq":4,"id":"a4"')
    plaza = await createPlaza({ file: file(), port: 0, token })
    expect(await acts()).toEqual(before)
    const found = (await call('GET', `/api/posts/${post.id}`)).json
    expect(found).toMatchObject({ state: 'hidden', text: 'Grüße \u0000 \ufffd', log: [{ verb: 'hide' }] })
    expect((await somePost()).post.id).toBe('p2')
    expect((await acts()).map((act) => act.seq)).toEqual([1, 2, 3, 4, 5])
  })

  it('refuses a file that is damaged in the middle', async () => {
    await somePost()
    await plaza.close()
    await appendFile(file(), 'not a line\n{"acts":[],"put":[]}\n')
    await expect(createPlaza({ file: file(), port: 0, token })).rejects.toThrow(/damaged/)
    await rm(file())
    plaza = await createPlaza({ file: file(), port: 0, token })
  })

  it('gives posts made at once their own place in the feed', async () => {
    const { member } = await somePost()
    const all = Array.from({ length: 300 }, (_, i) => ({ member: member.id, text: `Post ${i}` }))
    const made = await Promise.all(all.map((body) => call('POST', '/api/posts', body)))
    expect(new Set(made.map((one) => one.json.id)).size).toBe(300)
    expect((await acts()).map((act) => act.seq)).toEqual(Array.from({ length: 302 }, (_, i) => i + 1))
  })
})

describe('members', () => {
  it('edit their posts, which raises the revision and tells the text before', async () => {
    const { member, post } = await somePost('first')
    const edited = await call('PATCH', `/api/posts/${post.id}`, { member: member.id, text: 'second' })
    expect(edited.json).toMatchObject({ revision: 2, text: 'second' })
    expect((await acts()).at(-1)).toMatchObject({
      kind: 'post.edited',
      previous: 'first',
      by: { kind: 'member', id: member.id, posts: 1 },
      subject: { revision: 2, text: 'second', title: 'Hi', author: member.id },
    })
  })

  it('comment, react, report, write to the team and leave', async () => {
    const { member, post } = await somePost()
    const comment = (await call('POST', '/api/comments', { member: member.id, post: post.id, text: 'Yes' }))
      .json
    await call('POST', '/api/reactions', { member: member.id, post: comment.id, emoji: '👍' })
    await call('POST', '/api/reports', { member: member.id, post: post.id, reason: 'rude' })
    await call('POST', '/api/messages', { from: member.id, to: 'team', text: 'Help' })
    await call('DELETE', `/api/members/${member.id}`)
    const late = await call('POST', '/api/posts', { member: member.id, text: 'Still here' })
    expect(late).toMatchObject({ status: 404, json: { code: 'not-found' } })
    expect((await acts()).slice(2).map((act) => [act.kind, act.subject.kind, act.post])).toEqual([
      ['comment.created', 'comment', post.id],
      ['reaction.added', 'comment', comment.id],
      ['report.created', 'post', post.id],
      ['message.sent', 'message', undefined],
      ['member.left', 'member', undefined],
    ])
  })

  it('get a clear error for what can not be read', async () => {
    const malformed = await fetch(`${plaza.url}/api/posts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"member":',
    })
    expect([malformed.status, JSON.parse(await malformed.text()).code]).toEqual([400, 'validation'])
    const large = await call('POST', '/api/members', { name: 'x'.repeat(2_000_000) })
    expect(large).toMatchObject({ status: 413, json: { code: 'validation' } })
    expect((await call('POST', '/api/members', { name: 7 })).status).toBe(400)
    expect(await acts()).toEqual([])
  })
})

describe('moderation', () => {
  it('does a key once and answers it again', async () => {
    const { post } = await somePost()
    const ask = () => call('POST', '/api/mod/reply', { subject: post.id, key: 'k1', text: 'Welcome!' })
    const [first, second] = await Promise.all([ask(), ask()])
    const repeated = [first, second].filter((answer) => answer.json.repeated)
    expect(repeated.length).toBe(1)
    expect(first.json.made).toBe(second.json.made)
    expect((await call('GET', '/api/effects')).json).toMatchObject({ count: 1, effects: [{ key: 'k1' }] })
    expect((await call('GET', '/api/mod/effects/k1')).json).toMatchObject({ verb: 'reply', made: 'c1' })
    expect((await call('GET', '/api/mod/effects/k2')).status).toBe(404)
    expect((await acts()).at(-1)).toMatchObject({
      kind: 'comment.created',
      by: { kind: 'steward' },
      cause: 'k1',
    })
    expect((await call('POST', '/api/mod/hide', { subject: post.id, key: 'k1' })).status).toBe(409)
  })

  it('says when it was so already, and needs the token', async () => {
    const { post } = await somePost()
    await call('POST', '/api/mod/hide', { subject: post.id, key: 'k1' })
    const again = await call('POST', '/api/mod/hide', { subject: post.id, key: 'k2' })
    expect(again.json).toMatchObject({ ok: true, already: true })
    expect((await call('POST', '/api/mod/show', { subject: post.id, key: 'k3' }, false)).status).toBe(401)
    expect((await call('GET', `/api/posts/${post.id}`)).json.state).toBe('hidden')
  })

  it('lets a moderator of the forum act too, and protects moderators', async () => {
    const { post } = await somePost()
    const mira = (await call('POST', '/api/members', { name: 'Mira', roles: ['moderator'] })).json
    await call('POST', '/api/mod/hide', { subject: post.id, key: 'k1' })
    await call('POST', '/api/mod/show', { subject: post.id, key: 'k2', by: 'Mira', reason: 'fine' })
    expect((await acts()).at(-1)).toMatchObject({
      kind: 'moderation.reversed',
      verb: 'show',
      reason: 'fine',
      previous: 'hidden',
      by: { kind: 'moderator', name: 'Mira' },
      subject: { id: post.id, state: 'visible' },
    })
    const banned = await call('POST', '/api/mod/ban', { subject: mira.id, key: 'k3' })
    expect(banned).toMatchObject({ status: 403, json: { code: 'permission' } })
    expect((await call('POST', '/api/mod/hide', { subject: 'p99', key: 'k4' })).status).toBe(404)
  })

  it('goes wrong on demand, with or without the deed', async () => {
    const { post } = await somePost()
    await call('POST', '/api/faults', { mode: 'rate-limited', verb: 'hide', times: 1 })
    const limited = await call('POST', '/api/mod/hide', { subject: post.id, key: 'k1' })
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1'])
    for (const [mode, key] of [
      ['after-deed', 'k2'],
      ['half', 'k3'],
    ]) {
      await call('POST', '/api/faults', { mode, times: 1 })
      await expect(call('POST', '/api/mod/reply', { subject: post.id, key, text: 'Hi' })).rejects.toThrow()
      expect((await call('GET', `/api/mod/effects/${key}`)).status).toBe(200)
    }
    await call('POST', '/api/faults', { mode: 'error', times: 1 })
    expect((await call('POST', '/api/mod/hide', { subject: post.id, key: 'k4' })).status).toBe(500)
    expect((await call('GET', '/api/effects')).json.count).toBe(2)
  })
})

describe('deliveries', () => {
  it('are signed, in order, and repeated until they are taken', async () => {
    const { member } = await somePost()
    const hook = await receiver(2)
    await call('PUT', '/api/webhook', { url: hook.url, secret })
    for (let i = 0; i < 20; i++) await call('POST', '/api/posts', { member: member.id, text: `Post ${i}` })
    await hook.until(22)
    expect(hook.seqs).toEqual(Array.from({ length: 22 }, (_, i) => i + 1))
    expect(hook.ids.slice(0, 3)).toEqual([hook.ids[0], hook.ids[0], hook.ids[0]])
    await hook.close()
  })

  it('go on after a restart with what was not taken', async () => {
    const first = await receiver(0)
    await call('PUT', '/api/webhook', { url: first.url, secret })
    await somePost()
    await first.until(2)
    await first.close()
    await somePost()
    await plaza.close()
    const second = await receiver(0)
    plaza = await createPlaza({ file: file(), port: 0, token, webhookUrl: second.url, webhookSecret: secret })
    await second.until(4)
    expect(second.seqs.slice(-2)).toEqual([3, 4])
    await second.close()
  })
})
