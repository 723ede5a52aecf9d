import type { CommunityEvent, EventType } from '../../nodes/contract/event.ts'
import type { MemberRef } from '../../nodes/contract/subject.ts'

export const midnight = '2026-03-02T00:00:00.000Z'

export function aMember(member: Partial<MemberRef> = {}): MemberRef {
  return { id: 'm1', name: 'Ada', roles: [], joinedAt: midnight, posts: 1, ...member }
}

/** An event in plaza: by Ada, about her post p1, at midnight, unless said otherwise. */
export function anEvent(
  type: EventType,
  with_: Partial<CommunityEvent> & { text?: string } = {},
): CommunityEvent {
  const { text = 'Hello everyone', ...given } = with_
  const actor = given.actor === undefined ? aMember() : given.actor
  const aboutMember = type.startsWith('member.')
  const at = given.occurredAt ?? midnight
  return {
    ...{
      id: `e-${type}-${at}`,
      community: 'demo',
      connection: 'plaza',
      platform: 'plaza',
      type,
      ingress: 'webhook',
    },
    ...{ occurredAt: at, receivedAt: at, actor, ext: {} },
    subject: aboutMember
      ? { kind: 'member', id: actor?.id ?? 'm1', revision: 1 }
      : { kind: 'post', id: 'p1', revision: 1, text, ...(actor && { authorId: actor.id }) },
    thread: { id: 't1', title: 'Hello' },
    keys: [...(actor ? [`member:${actor.id}` as const] : []), 'thread:t1', 'post:p1'],
    ...given,
  }
}
