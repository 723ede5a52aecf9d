import type { Act } from './plaza-act.ts'
import { isBanned, isMuted } from './plaza-standing.ts'
import type { PlazaState } from './plaza-state.ts'
import { actorOf, memberSubject, messageSubject, nextId, placeOf, writingSubject } from './plaza-state.ts'
import type { Decision, Member, Message, Refusal, Report, Thread, Writing } from './plaza-things.ts'
import { refuse } from './plaza-things.ts'

/** When an act happens, and what the month's generator knows about it. */
export interface Moment {
  at: string
  label?: string
}

type Loose = Omit<Act, 'seq' | 'id' | 'at'>
export function actFrom(state: PlazaState, moment: Moment, act: Loose): Act {
  const seq = state.acts.length + 1
  const label = moment.label === undefined ? {} : { label: moment.label }
  return { seq, id: `a${seq}`, at: moment.at, ...act, ...label }
}

/** The member, if they may speak; the sentence why not, otherwise. */
function speaker(state: PlazaState, id: string, { at }: Moment): Member | Refusal {
  const member = state.members.get(id)
  if (!member || member.left) return refuse('not-found', `There is no member ${id}.`)
  if (isBanned(member, at)) return refuse('permission', `${member.name} is banned.`)
  if (isMuted(member, at)) return refuse('permission', `${member.name} is muted.`)
  return member
}

const blank = { state: 'visible', locked: false, revision: 1 } as const

export function join(
  state: PlazaState,
  input: { name: string; roles: string[]; joinedAt?: string },
  moment: Moment,
): Decision<Member> {
  const member: Member = {
    is: 'member',
    id: nextId(state, 'm'),
    name: input.name,
    roles: input.roles,
    tags: [],
    joinedAt: input.joinedAt ?? moment.at,
    left: false,
    muted: false,
    banned: false,
    warnings: 0,
    revision: 1,
  }
  const by = actorOf(state, member)
  const act = actFrom(state, moment, { kind: 'member.joined', by, subject: memberSubject(member, moment.at) })
  return { is: 'decided', entry: { acts: [act], put: [member] }, result: member }
}

export function leave(state: PlazaState, id: string, moment: Moment): Decision<Member> {
  const member = state.members.get(id)
  if (!member || member.left) return refuse('not-found', `There is no member ${id}.`)
  const gone: Member = { ...member, left: true, revision: member.revision + 1 }
  const by = actorOf(state, member)
  const act = actFrom(state, moment, { kind: 'member.left', by, subject: memberSubject(gone, moment.at) })
  return { is: 'decided', entry: { acts: [act], put: [gone] }, result: gone }
}

/** A post in a thread, or a new thread with its first post. */
export function post(
  state: PlazaState,
  input: { member: string; thread?: string; title?: string; space?: string; text: string },
  moment: Moment,
): Decision<Writing> {
  const author = speaker(state, input.member, moment)
  if (author.is === 'refused') return author
  const known = input.thread === undefined ? undefined : state.threads.get(input.thread)
  if (input.thread !== undefined && !known) return refuse('not-found', `There is no thread ${input.thread}.`)
  if (known?.locked) return refuse('permission', `The thread ${known.id} is locked.`)
  const thread: Thread = known ?? {
    is: 'thread',
    id: nextId(state, 't'),
    title: input.title ?? input.text.slice(0, 80).toWellFormed(),
    space: input.space ?? 'general',
    author: author.id,
    createdAt: moment.at,
    locked: false,
    tags: [],
  }
  const writing: Writing = {
    is: 'post',
    id: nextId(state, 'p'),
    author: author.id,
    text: input.text,
    thread: thread.id,
    space: thread.space,
    createdAt: moment.at,
    tags: [],
    reactions: [],
    ...blank,
  }
  const act = actFrom(state, moment, {
    kind: 'post.created',
    by: actorOf(state, author, 1),
    subject: writingSubject(writing, thread),
    ...placeOf(writing, thread),
  })
  return {
    is: 'decided',
    entry: { acts: [act], put: known ? [writing] : [thread, writing] },
    result: writing,
  }
}

/** The comment a member or Steward makes under a post; the author's right to speak is settled before. */
export function commentUnder(
  state: PlazaState,
  parent: Writing,
  author: string,
  text: string,
  at: string,
): Writing {
  return {
    is: 'comment',
    id: nextId(state, 'c'),
    author,
    text,
    thread: parent.thread,
    post: parent.id,
    space: parent.space,
    createdAt: at,
    tags: [],
    reactions: [],
    ...blank,
  }
}

export function comment(
  state: PlazaState,
  input: { member: string; post: string; text: string },
  moment: Moment,
): Decision<Writing> {
  const author = speaker(state, input.member, moment)
  if (author.is === 'refused') return author
  const parent = state.writings.get(input.post)
  if (parent?.is !== 'post') return refuse('not-found', `There is no post ${input.post}.`)
  const thread = state.threads.get(parent.thread)
  if (parent.locked || thread?.locked) return refuse('permission', `The post ${parent.id} is locked.`)
  if (parent.state === 'removed') return refuse('not-found', `The post ${parent.id} was removed.`)
  const writing = commentUnder(state, parent, author.id, input.text, moment.at)
  const act = actFrom(state, moment, {
    kind: 'comment.created',
    by: actorOf(state, author, 1),
    subject: writingSubject(writing, thread),
    ...placeOf(writing, thread),
  })
  return { is: 'decided', entry: { acts: [act], put: [writing] }, result: writing }
}

/** Changes the text of an own post or comment; each edit raises the revision. */
export function edit(
  state: PlazaState,
  input: { member: string; id: string; text: string },
  moment: Moment,
): Decision<Writing> {
  const author = speaker(state, input.member, moment)
  if (author.is === 'refused') return author
  const old = state.writings.get(input.id)
  if (!old || old.state === 'removed') return refuse('not-found', `There is no post ${input.id}.`)
  if (old.author !== author.id) return refuse('permission', `${old.id} was written by somebody else.`)
  const thread = state.threads.get(old.thread)
  const writing: Writing = { ...old, text: input.text, revision: old.revision + 1, editedAt: moment.at }
  const act = actFrom(state, moment, {
    kind: writing.is === 'post' ? 'post.edited' : 'comment.edited',
    by: actorOf(state, author),
    subject: writingSubject(writing, thread),
    ...placeOf(writing, thread),
    previous: old.text,
  })
  return { is: 'decided', entry: { acts: [act], put: [writing] }, result: writing }
}

export function report(
  state: PlazaState,
  input: { member: string; post: string; reason: string },
  moment: Moment,
): Decision<Report> {
  const member = speaker(state, input.member, moment)
  if (member.is === 'refused') return member
  const target = state.writings.get(input.post)
  if (!target) return refuse('not-found', `There is no post ${input.post}.`)
  const thread = state.threads.get(target.thread)
  const made: Report = {
    is: 'report',
    id: nextId(state, 'r'),
    member: member.id,
    post: target.id,
    reason: input.reason,
    at: moment.at,
  }
  const act = actFrom(state, moment, {
    kind: 'report.created',
    by: actorOf(state, member),
    subject: writingSubject(target, thread),
    ...placeOf(target, thread),
    post: target.id,
    reason: input.reason,
  })
  return { is: 'decided', entry: { acts: [act], put: [made] }, result: made }
}

export function react(
  state: PlazaState,
  input: { member: string; post: string; emoji: string },
  moment: Moment,
): Decision<Writing> {
  const member = speaker(state, input.member, moment)
  if (member.is === 'refused') return member
  const target = state.writings.get(input.post)
  if (!target || target.state === 'removed') return refuse('not-found', `There is no post ${input.post}.`)
  const old = target.reactions.find((reaction) => reaction.emoji === input.emoji)
  if (old?.members.includes(member.id)) return { is: 'decided', entry: { acts: [], put: [] }, result: target }
  const others = target.reactions.filter((reaction) => reaction !== old)
  const mine = { emoji: input.emoji, members: [...(old?.members ?? []), member.id] }
  const writing: Writing = { ...target, reactions: [...others, mine] }
  const thread = state.threads.get(target.thread)
  const act = actFrom(state, moment, {
    kind: 'reaction.added',
    by: actorOf(state, member),
    subject: writingSubject(writing, thread),
    ...placeOf(writing, thread),
    post: target.id,
    emoji: input.emoji,
  })
  return { is: 'decided', entry: { acts: [act], put: [writing] }, result: writing }
}

/** A member writes to the team, or to another member. A muted member may still write to the team. */
export function message(
  state: PlazaState,
  input: { from: string; to: string; text: string },
  moment: Moment,
): Decision<Message> {
  const member = state.members.get(input.from)
  if (!member || member.left) return refuse('not-found', `There is no member ${input.from}.`)
  if (input.to !== 'team' && !state.members.has(input.to))
    return refuse('not-found', `There is no member ${input.to}.`)
  const made: Message = {
    is: 'message',
    id: nextId(state, 'd'),
    from: member.id,
    to: input.to,
    text: input.text,
    createdAt: moment.at,
  }
  const act = actFrom(state, moment, {
    kind: 'message.sent',
    by: actorOf(state, member),
    subject: messageSubject(made),
  })
  return { is: 'decided', entry: { acts: [act], put: [made] }, result: made }
}
