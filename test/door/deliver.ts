import { Webhook } from 'standardwebhooks'
import type { ConnectionDocument } from '../../server/mongo/documents.ts'

export const secret = `whsec_${Buffer.from('a secret of the tests, long enough').toString('base64')}`

/** A connection to a plaza that nobody has to reach: only its deliveries come. */
export function aPlazaConnection(id = 'plaza', community = 'demo'): ConnectionDocument {
  return {
    ...{ _id: id, format: 1, community, name: id, platform: 'plaza', hand: 'acting', revision: 1 },
    ...{ config: { url: 'http://127.0.0.1:1' }, emergencyStop: null, broken: null, horizon: 'PT24H' },
  }
}

/** One act of plaza, as it delivers them. */
export function anAct(seq: number, text: string, kind = 'post.created') {
  const at = new Date().toISOString()
  return {
    ...{ seq, id: `a${seq}`, at, kind, space: 'general' },
    by: { kind: 'member', id: 'm1', name: 'Ada', roles: [], joinedAt: at, posts: 1 },
    subject: {
      ...{ kind: 'post', id: `p${seq}`, revision: 1, author: 'm1', text, title: 'Hi' },
      ...{ createdAt: at, state: 'visible' },
    },
    thread: { id: 't1', title: 'Hi' },
  }
}

/** Signs a body as plaza does, and says what the door answered. */
export async function deliver(url: string, body: string, id = 'msg_1', signed = new Date()) {
  const signature = new Webhook(secret).sign(id, signed, body)
  const stamp = String(Math.floor(signed.getTime() / 1000))
  const headers = { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': signature }
  const response = await fetch(url, {
    ...{ method: 'POST', body },
    headers: { ...headers, 'content-type': 'application/json' },
  })
  return { status: response.status, body: await response.json() }
}
