import type { CommunityEvent } from './event.ts'
import type { NodeContext } from './node.ts'

/** A post of Anna's, for examples and tests. */
export const aPost: CommunityEvent = {
  id: 'event-1',
  community: 'garden',
  connection: 'plaza',
  platform: 'plaza',
  type: 'post.created',
  occurredAt: '2026-11-23T10:00:00.000Z',
  receivedAt: '2026-11-23T10:00:01.000Z',
  ingress: 'webhook',
  actor: {
    id: 'anna',
    name: 'Anna',
    roles: [],
    joinedAt: '2026-11-20T10:00:00.000Z',
    posts: 1,
    language: 'de',
  },
  subject: {
    kind: 'post',
    id: 'post-1',
    revision: 2,
    authorId: 'anna',
    text: 'Which soil for tomatoes?',
    createdAt: '2026-11-23T10:00:00.000Z',
  },
  thread: { id: 'thread-1', title: 'Tomatoes' },
  space: 'questions',
  keys: ['member:anna', 'thread:thread-1', 'post:post-1'],
  ext: {},
}

/** Anna's report of a post of Berta's. */
export const aReport: CommunityEvent = {
  ...aPost,
  id: 'event-2',
  type: 'report.created',
  subject: { kind: 'post', id: 'report-1', revision: 1, authorId: 'anna' },
  target: { kind: 'post', id: 'post-1', revision: 2, authorId: 'berta', text: 'Buy pills' },
  report: { reason: 'spam', reporter: 'anna' },
}

/** What a node sees when it meets an event at noon, two hours after it happened. */
export function contextOf(event: CommunityEvent, more: Partial<NodeContext> = {}): NodeContext {
  return {
    event,
    now: '2026-11-23T12:00:00.000Z',
    since: '2026-11-23T12:00:00.000Z',
    steps: {},
    run: { id: 'run-1', rule: 'rule-1', key: 'member:anna' },
    community: { id: 'garden', name: 'Garden' },
    ...more,
  }
}
