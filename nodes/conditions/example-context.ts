import type { CommunityEvent } from '../contract/event.ts'
import type { Fact } from '../contract/fact.ts'
import type { JsonValue } from '../contract/json.ts'
import type { NodeContext } from '../contract/node.ts'

/** A post in a community, for tests. */
export function exampleContext(
  event: Partial<CommunityEvent> = {},
  now = '2026-11-25T09:00:00.000Z',
): NodeContext {
  return {
    event: {
      id: 'e1',
      community: 'c1',
      connection: 'k1',
      platform: 'plaza',
      type: 'post.created',
      occurredAt: now,
      receivedAt: now,
      ingress: 'webhook',
      actor: { id: 'm1', name: 'Ada', roles: ['member'], joinedAt: '2026-11-23T09:00:00.000Z', posts: 1 },
      subject: { kind: 'post', id: 'p1', revision: 1, title: 'Hello', text: 'Nice to be here' },
      keys: ['post:p1', 'member:m1'],
      ext: {},
      ...event,
    },
    now,
    since: now,
    steps: {},
    run: { id: 'r1', rule: 'rule1', key: 'p1' },
    community: { id: 'c1', name: 'Chess' },
  }
}

/** The context of a post with this text. */
export function postSaying(text: string, title?: string): NodeContext {
  return exampleContext({
    subject: { kind: 'post', id: 'p1', revision: 1, text, ...(title === undefined ? {} : { title }) },
  })
}

export function known(value: JsonValue): Fact {
  return { is: 'value', value, source: 'test', version: '1' }
}
export const unavailable: Fact = { is: 'unavailable', reason: 'the service does not answer' }
