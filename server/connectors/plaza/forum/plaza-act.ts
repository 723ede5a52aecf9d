/** The acts of the forum: what the feed lists and every delivery carries. */
const actKinds = [
  'post.created',
  'post.edited',
  'comment.created',
  'comment.edited',
  'message.sent',
  'reaction.added',
  'report.created',
  'member.joined',
  'member.left',
  'member.changed',
  'moderation.done',
  'moderation.reversed',
] as const
export type ActKind = (typeof actKinds)[number]

export type WritingState = 'visible' | 'hidden' | 'removed' | 'held'
export type SubjectState = WritingState | 'locked' | 'active' | 'muted' | 'banned' | 'left' | 'sent'
export type Label = 'clean' | 'spam' | 'abuse' | 'raid' | 'complaint' | 'question'

/** Who did it, as they were at that moment. */
export interface Actor {
  kind: 'member' | 'moderator' | 'steward'
  id?: string
  name: string
  roles: string[]
  joinedAt?: string
  /** Posts and comments so far, the one this act is about included. */
  posts: number
}

export interface ActSubject {
  kind: 'post' | 'comment' | 'message' | 'thread' | 'member'
  id: string
  revision: number
  author?: string
  text?: string
  title?: string
  createdAt: string
  state: SubjectState
}

export interface Act {
  /** Rises by one with every act, without gaps. */
  seq: number
  id: string
  at: string
  kind: ActKind
  by: Actor
  subject: ActSubject
  thread?: { id: string; title?: string }
  space?: string
  /** Of comments, reports and reactions: what was answered, reported or reacted to. */
  post?: string
  verb?: string
  reason?: string
  /** The text before an edit, or the state before a moderation. */
  previous?: string
  emoji?: string
  /** The idempotency key of the request that caused it. */
  cause?: string
  /** How many deeds of a tool led to it, one after the other, as the tool says. */
  depth?: number
  /** What the generator of the month knows about it; never set on live acts. */
  label?: string
}
