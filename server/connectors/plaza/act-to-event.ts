import type { EventKey, EventType } from '../../../nodes/contract/event.ts'
import type { JsonObject } from '../../../nodes/contract/json.ts'
import type { MemberRef, SubjectSnapshot } from '../../../nodes/contract/subject.ts'
import type { NormalisedEvent } from '../contract.ts'
import type { Act, ActKind } from './forum/plaza-act.ts'

const types: Record<ActKind, EventType> = {
  'post.created': 'post.created',
  'post.edited': 'post.edited',
  'comment.created': 'comment.created',
  'comment.edited': 'comment.edited',
  'message.sent': 'message.received',
  'reaction.added': 'reaction.added',
  'report.created': 'report.created',
  'member.joined': 'member.joined',
  'member.left': 'member.left',
  'member.changed': 'member.changed',
  'moderation.done': 'moderation.done',
  'moderation.reversed': 'moderation.reversed',
}

/** What the forum's feed tells, in Steward's words. Its kinds that are not known are kept as `platform.unmapped`. */
export function actToEvent(act: Act): NormalisedEvent {
  const type: EventType = Object.hasOwn(types, act.kind) ? types[act.kind] : 'platform.unmapped'
  const subject = subjectOf(act)
  const isAbout = type === 'report.created' || type === 'reaction.added'
  return {
    identity: `${act.kind}\n${act.id}\n${act.subject.revision}`,
    type,
    occurredAt: act.at,
    actor: actorOf(act),
    subject,
    ...(act.thread && { thread: act.thread }),
    ...(act.space !== undefined && { space: act.space }),
    ...(isAbout && { target: subject }),
    ...(!isAbout &&
      act.post !== undefined && { target: { kind: 'post' as const, id: act.post, revision: 1 } }),
    ...(type === 'report.created' && {
      report: { reason: act.reason ?? '', ...(act.by.id !== undefined && { reporter: act.by.id }) },
    }),
    ...(act.emoji !== undefined && { reaction: { emoji: act.emoji } }),
    ...moderationOf(act, type),
    ...(act.previous !== undefined &&
      type.endsWith('.edited') && {
        change: { fields: ['text'], previous: { text: act.previous } },
      }),
    keys: keysOf(act),
    ...causeOf(act),
    ext: extOf(act),
  }
}

/** An act of ours names the effect that caused it; what is undone, the effect that is taken back. */
function causeOf({ by, cause, depth }: Act): Pick<NormalisedEvent, 'cause'> {
  const run = by.kind === 'steward' ? cause?.replace(/^undo\//, '').split('/')[0] : undefined
  return run ? { cause: { run, depth: depth ?? 1 } } : {}
}

function actorOf({ by }: Act): MemberRef {
  return {
    id: by.id ?? by.kind,
    name: by.name,
    roles: by.roles,
    posts: by.posts,
    ...(by.joinedAt !== undefined && { joinedAt: by.joinedAt }),
    ...(by.kind === 'steward' && { own: true as const }),
  }
}

function subjectOf({ subject }: Act): SubjectSnapshot {
  const { kind, id, revision, author, text, title, createdAt } = subject
  return {
    ...{ kind, id, revision, createdAt },
    ...(author !== undefined && { authorId: author }),
    ...(text !== undefined && { text }),
    ...(title !== undefined && { title }),
  }
}

function moderationOf({ by, verb, reason }: Act, type: EventType): Pick<NormalisedEvent, 'moderation'> {
  if (type !== 'moderation.done' && type !== 'moderation.reversed') return {}
  const said = verb === 'hold' ? 'hold-for-review' : (verb ?? '')
  const who = by.kind === 'steward' ? 'tool' : 'person'
  return { moderation: { verb: said, by: who, ...(reason !== undefined && { reason }) } }
}

function keysOf(act: Act): EventKey[] {
  const { subject, by } = act
  const member =
    subject.kind === 'member' ? subject.id : act.kind.startsWith('moderation') ? subject.author : by.id
  const post = act.post ?? (subject.kind === 'post' ? subject.id : undefined)
  const keys: (EventKey | undefined)[] = [
    member === undefined ? undefined : `member:${member}`,
    act.thread && `thread:${act.thread.id}`,
    post === undefined ? undefined : `post:${post}`,
    subject.kind === 'comment' ? `post:${subject.id}` : undefined,
  ]
  return [...new Set(keys.filter((key) => key !== undefined))]
}

function extOf({ seq, subject, label }: Act): JsonObject {
  return { seq, state: subject.state, ...(label !== undefined && { label }) }
}
