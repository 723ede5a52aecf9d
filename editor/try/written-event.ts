import type { CommunityEvent, EventKey, EventType } from '../../nodes/contract/event.ts'

/** Events a person can write by hand, and what of a form each uses. */
export const writable = [
  'post.created',
  'comment.created',
  'post.edited',
  'message.received',
  'reaction.added',
  'report.created',
  'member.joined',
  'schedule.due',
] as const satisfies readonly EventType[]
export type Writable = (typeof writable)[number]

export interface EventForm {
  type: Writable
  text: string
  title: string
  name: string
  roles: string[]
  /** How long ago the member joined. */
  days: number
  posts: number
  space: string
  emoji: string
  reason: string
  schedule: string
}

export const emptyForm: EventForm = {
  ...{ type: 'post.created', text: '', title: '', name: 'Ada', roles: [], days: 0, posts: 1 },
  ...{ space: '', emoji: '👍', reason: 'spam', schedule: '' },
}

export const asksText = (type: Writable) => type !== 'member.joined' && type !== 'schedule.due'
export const asksMember = (type: Writable) => type !== 'schedule.due'

const day = 86_400_000

/** The event that a form describes, as if it happened now in a connection. */
export function writtenEvent(
  form: EventForm,
  place: { community: string; connection: string; platform: string },
  now: Date,
): CommunityEvent {
  const { type, text, title, space } = form
  const occurredAt = now.toISOString()
  const member = {
    ...{ id: 'written-member', name: form.name, roles: form.roles, posts: form.posts },
    joinedAt: new Date(now.getTime() - form.days * day).toISOString(),
  }
  const actor = asksMember(type) ? member : null
  const about = type === 'member.joined'
  const content = {
    kind: contentKind(type),
    ...{ id: 'written-content', revision: type === 'post.edited' ? 2 : 1, text, createdAt: occurredAt },
    ...(title !== '' && { title }),
    authorId: type === 'report.created' || type === 'reaction.added' ? 'written-author' : member.id,
  }
  const keys: EventKey[] = [
    ...(actor ? [`member:${member.id}` as const] : []),
    ...(asksText(type) ? (['thread:written-thread', 'post:written-content'] as const) : []),
    ...(type === 'schedule.due' ? [`community:${place.community}` as const] : []),
  ]
  return {
    ...{ id: 'written-event', ...place, type, occurredAt, receivedAt: occurredAt, ingress: 'manual', actor },
    subject: about
      ? { kind: 'member', id: member.id, revision: 1 }
      : type === 'schedule.due'
        ? { kind: 'community', id: place.community, revision: 1 }
        : content,
    ...(asksText(type) && { thread: { id: 'written-thread', title: title || text.slice(0, 60) } }),
    ...(space !== '' && { space }),
    ...(type === 'reaction.added' && { reaction: { emoji: form.emoji }, target: content }),
    ...(type === 'report.created' && { report: { reason: form.reason }, target: content }),
    keys,
    ext: type === 'schedule.due' ? { schedule: form.schedule } : {},
  }
}

function contentKind(type: Writable): 'post' | 'comment' | 'message' {
  if (type === 'comment.created') return 'comment'
  return type === 'message.received' ? 'message' : 'post'
}
