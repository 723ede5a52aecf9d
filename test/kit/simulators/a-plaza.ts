import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Verb } from '../../../nodes/contract/effect.ts'
import type { EffectCall } from '../../../server/connectors/contract.ts'
import { createPlaza } from '../../../server/connectors/plaza/forum/plaza-app.ts'
import { forgeries, signed, signedTwice } from './signed.ts'
import { aContext, type Simulator, secretOf } from './simulator.ts'

const token = 'the-token'
const secret = secretOf('a secret of the forum')
const other = secretOf('a secret of somebody else')
const lifts: { readonly [verb in Verb]?: string } = {
  ...{ show: 'hide', restore: 'remove', release: 'hold', unlock: 'lock', unmute: 'mute', unban: 'ban' },
}
/** What goes wrong here, and what it must be called. */
const expected = {
  'rate-limited': 'rate-limited',
  error: 'ambiguous',
  silence: 'ambiguous',
  half: 'ambiguous',
  'after-deed': 'ambiguous',
} as const

/** The forum itself, with a token, a secret and its fault switches. */
export async function aPlaza(): Promise<Simulator> {
  const folder = await mkdtemp(join(tmpdir(), 'plaza-'))
  const plaza = await createPlaza({ file: join(folder, 'plaza.jsonl'), port: 0, token })
  async function send(method: string, path: string, body?: object) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const text = body && JSON.stringify(body)
    const answer = await fetch(plaza.url + path, { method, headers, ...(text && { body: text }) })
    return JSON.parse(await answer.text())
  }
  const aPost = async () => {
    const member = await send('POST', '/api/members', { name: 'Ada' })
    return { member, post: await send('POST', '/api/posts', { member: member.id, text: 'Grüße 👋' }) }
  }
  const { post } = await aPost()
  const { acts } = await send('GET', '/api/acts')
  const odd = { ...acts[1], id: '9007199254740993123', kind: 'post.teleported' }
  const context = aContext({ url: plaza.url }, { token, secret })

  async function call(verb: Verb, key: string): Promise<EffectCall> {
    const { member, post } = await aPost()
    const aboutMember = ['mute', 'unmute', 'ban', 'unban', 'warn', 'add-role', 'remove-role'].includes(verb)
    const subject = aboutMember
      ? { kind: 'member' as const, id: member.id }
      : { kind: 'post' as const, id: post.id }
    const before = lifts[verb]
    if (before) await send('POST', `/api/mod/${before}`, { subject: subject.id, key: `before ${key}` })
    const params = { text: 'Hello', reason: 'because', tag: 'red', role: 'helper', duration: 'PT1H' }
    return { verb, subject, params, key, depth: 1 }
  }
  return {
    context,
    deliveries: {
      good: [
        {
          what: 'a member and a post',
          delivery: signed(JSON.stringify(acts), secret),
          types: ['member.joined', 'post.created'],
        },
        { what: 'one act alone', delivery: signed(JSON.stringify(acts[1]), secret), types: ['post.created'] },
        {
          what: 'the same act twice',
          delivery: signed(JSON.stringify([acts[1], acts[1]]), secret),
          types: ['post.created', 'post.created'],
        },
        {
          what: 'an act from the future',
          delivery: signed(JSON.stringify([odd]), secret),
          types: ['platform.unmapped'],
        },
        { what: 'while its secret is changed', delivery: signedTwice('[]', secret, other), types: [] },
        { what: 'no acts', delivery: signed('[]', secret), types: [] },
      ],
      bad: [
        ...forgeries(JSON.stringify(acts), secret, other),
        { what: 'half of it', delivery: signed(JSON.stringify(acts).slice(0, 40), secret), code: 'not-json' },
        { what: 'what is no act', delivery: signed('[{"id":1}]', secret), code: 'not-understood' },
        {
          what: 'an act without a time',
          delivery: signed(JSON.stringify([{ ...acts[1], at: 'soon' }]), secret),
          code: 'not-understood',
        },
      ],
    },
    acting: {
      call,
      async deeds(key) {
        const told = await send('GET', '/api/acts?limit=1000')
        return told.acts.filter((act: { cause?: string }) => act.cause === key).length
      },
      misbehave: (mode) => send('POST', '/api/faults', { mode }),
      expected,
      nowhere: { verb: 'hide', subject: { kind: 'post', id: 'p999' }, params: {}, key: 'nowhere', depth: 1 },
    },
    refused: { context: aContext({ url: plaza.url }, { token: 'wrong', secret }), code: 'auth' },
    unreachable: { context: aContext({ url: 'http://127.0.0.1:1' }, { token, secret }), call },
    looking: { here: { kind: 'post', id: post.id }, gone: { kind: 'post', id: 'p999' } },
    async close() {
      await plaza.close()
      await rm(folder, { recursive: true })
    },
  }
}
