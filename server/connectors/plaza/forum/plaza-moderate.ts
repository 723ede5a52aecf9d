import type { ActKind, ActSubject, WritingState } from './plaza-act.ts'
import type { Moment } from './plaza-decide.ts'
import { actFrom, commentUnder } from './plaza-decide.ts'
import { isSameStanding, memberState, withMeasure } from './plaza-standing.ts'
import type { PlazaState } from './plaza-state.ts'
import {
  isModerator,
  memberSubject,
  messageSubject,
  nextId,
  placeOf,
  threadSubject,
  writingSubject,
} from './plaza-state.ts'
import type { Decision, Effect, Member, Refusal, Thing, Thread, Writing } from './plaza-things.ts'
import { refuse } from './plaza-things.ts'
import type { Moderation } from './plaza-verbs.ts'

/** What a verb changes: the things, and how its act tells of it. Nothing put means: it was so already. */
interface Change {
  is: 'change'
  put: Thing[]
  kind: ActKind
  subject: ActSubject
  place?: ReturnType<typeof placeOf>
  previous?: string
  made?: string
}
type Outcome = Change | Refusal | 'already'

const nobody = (id: string) => refuse('not-found', `There is no ${id}.`)

function setWriting(
  state: PlazaState,
  id: string,
  step: (from: WritingState) => WritingState | Refusal,
): Outcome {
  const old = state.writings.get(id)
  if (!old) return nobody(id)
  const next = step(old.state)
  if (typeof next !== 'string') return next
  if (next === old.state) return 'already'
  return changedWriting(state, { ...old, state: next }, next === 'visible', old.state)
}

function changedWriting(state: PlazaState, writing: Writing, back: boolean, previous: string): Change {
  const thread = state.threads.get(writing.thread)
  return {
    is: 'change',
    put: [writing],
    kind: back ? 'moderation.reversed' : 'moderation.done',
    subject: writingSubject(writing, thread),
    place: placeOf(writing, thread),
    previous,
  }
}

const changedThread = (thread: Thread, back: boolean, previous: string): Change => ({
  is: 'change',
  put: [thread],
  kind: back ? 'moderation.reversed' : 'moderation.done',
  subject: threadSubject(thread),
  previous,
})

const changedMember = (
  member: Member,
  at: string,
  kind: ActKind,
  previous: string,
  more: Thing[] = [],
): Change => ({
  is: 'change',
  put: [member, ...more],
  kind,
  subject: memberSubject(member, at),
  previous,
})

function setLocked(state: PlazaState, id: string, locked: boolean): Outcome {
  const thread = state.threads.get(id)
  const writing = state.writings.get(id)
  const old = thread ?? writing
  if (!old) return nobody(id)
  if (old.locked === locked) return 'already'
  const previous = old.locked ? 'locked' : 'open'
  if (old.is === 'thread') return changedThread({ ...old, locked }, !locked, previous)
  return changedWriting(state, { ...old, locked }, !locked, previous)
}

/** The member meant: themself, or the author of a post, comment or thread. */
function memberMeant(state: PlazaState, id: string): Member | Refusal {
  const author = state.writings.get(id)?.author ?? state.threads.get(id)?.author
  const member = state.members.get(author ?? id)
  if (!member) return nobody(id)
  return member.left ? refuse('not-found', `${member.name} has left.`) : member
}

function setMember(
  state: PlazaState,
  asked: Moderation,
  moment: Moment,
  measure: 'muted' | 'banned',
  on: boolean,
): Outcome {
  const old = memberMeant(state, asked.subject)
  if (old.is === 'refused') return old
  const { at } = moment
  if (on && isModerator(old)) return refuse('permission', `${old.name} is a moderator.`)
  const until = on ? asked.until : undefined
  const member = { ...withMeasure(old, measure, on, until), revision: old.revision + 1 }
  if (isSameStanding(member, old, at)) return 'already'
  const kind = on ? 'moderation.done' : 'moderation.reversed'
  return changedMember(member, at, kind, memberState(old, at), [noticeOf(state, asked, member.id, moment)])
}

const noticeOf = (state: PlazaState, asked: Moderation, member: string, moment: Moment): Thing => ({
  is: 'notice',
  id: nextId(state, 'n'),
  member,
  verb: asked.verb,
  text: asked.text ?? asked.reason ?? '',
  at: moment.at,
})

function warn(state: PlazaState, asked: Moderation, moment: Moment): Outcome {
  const old = memberMeant(state, asked.subject)
  if (old.is === 'refused') return old
  const member: Member = { ...old, warnings: old.warnings + 1, revision: old.revision + 1 }
  return changedMember(member, moment.at, 'moderation.done', String(old.warnings), [
    noticeOf(state, asked, member.id, moment),
  ])
}

function setRole(state: PlazaState, asked: Moderation, { at }: Moment, has: boolean): Outcome {
  const old = memberMeant(state, asked.subject)
  if (old.is === 'refused') return old
  const role = asked.role
  if (!role) return refuse('validation', 'Say which role.')
  if (role === 'moderator' && asked.by.kind === 'steward')
    return refuse('permission', 'Steward may not make or unmake moderators.')
  if (old.roles.includes(role) === has) return 'already'
  const roles = has ? [...old.roles, role] : old.roles.filter((other) => other !== role)
  const member = { ...old, roles, revision: old.revision + 1 }
  return changedMember(member, at, 'member.changed', old.roles.join(' '))
}

type Marks = { tags?: string[]; label?: string }
function mark(state: PlazaState, id: string, { at }: Moment, marks: Marks, previous: string): Outcome {
  const old = state.writings.get(id) ?? state.threads.get(id) ?? state.members.get(id)
  if (!old) return nobody(id)
  if (old.is === 'thread') return changedThread({ ...old, ...marks }, false, previous)
  if (old.is === 'member') return changedMember({ ...old, ...marks }, at, 'member.changed', previous)
  return changedWriting(state, { ...old, ...marks }, false, previous)
}

function setTag(state: PlazaState, asked: Moderation, moment: Moment, has: boolean): Outcome {
  const id = asked.subject
  const old = state.writings.get(id) ?? state.threads.get(id) ?? state.members.get(id)
  if (!old) return nobody(id)
  const tag = asked.tag
  if (!tag) return refuse('validation', 'Say which tag.')
  if (old.tags.includes(tag) === has) return 'already'
  const tags = has ? [...old.tags, tag] : old.tags.filter((other) => other !== tag)
  return mark(state, id, moment, { tags }, old.tags.join(' '))
}

function setLabel(state: PlazaState, asked: Moderation, moment: Moment): Outcome {
  const id = asked.subject
  const old = state.writings.get(id) ?? state.threads.get(id) ?? state.members.get(id)
  if (!asked.label) return refuse('validation', 'Say which label.')
  if (old?.label === asked.label) return 'already'
  return mark(state, id, moment, { label: asked.label }, old?.label ?? '')
}

function reply(state: PlazaState, asked: Moderation, moment: Moment): Outcome {
  const target = state.writings.get(asked.subject)
  const parentId = target?.post ?? target?.id ?? state.children.get(asked.subject)?.[0]
  const parent = parentId === undefined ? undefined : state.writings.get(parentId)
  if (!parent) return nobody(asked.subject)
  if (!asked.text) return refuse('validation', 'A reply needs a text.')
  const writing = commentUnder(state, parent, asked.by.id ?? 'steward', asked.text, moment.at)
  return { ...changedWriting(state, writing, false, ''), kind: 'comment.created', made: writing.id }
}

function sendMessage(state: PlazaState, asked: Moderation, moment: Moment): Outcome {
  const member = memberMeant(state, asked.subject)
  if (member.is === 'refused') return member
  if (!asked.text) return refuse('validation', 'A message needs a text.')
  const from = asked.by.id ?? 'steward'
  const id = nextId(state, 'd')
  const made = { is: 'message', id, from, to: member.id, text: asked.text, createdAt: moment.at } as const
  return { is: 'change', put: [made], kind: 'message.sent', subject: messageSubject(made), made: id }
}

function outcomeOf(state: PlazaState, asked: Moderation, moment: Moment): Outcome {
  const id = asked.subject
  const unless = (gone: WritingState[], next: WritingState) => (from: WritingState) =>
    gone.includes(from) ? from : next
  const back = (from: WritingState) => (now: WritingState) =>
    now === from || now === 'visible' ? 'visible' : refuse('validation', `${id} is ${now}, not ${from}.`)
  switch (asked.verb) {
    case 'hide':
      return setWriting(state, id, unless(['removed'], 'hidden'))
    case 'remove':
      return setWriting(state, id, () => 'removed')
    case 'hold':
      return setWriting(state, id, unless(['removed', 'hidden'], 'held'))
    case 'show':
      return setWriting(state, id, back('hidden'))
    case 'restore':
      return setWriting(state, id, back('removed'))
    case 'release':
      return setWriting(state, id, back('held'))
    case 'lock':
      return setLocked(state, id, true)
    case 'unlock':
      return setLocked(state, id, false)
    case 'mute':
      return setMember(state, asked, moment, 'muted', true)
    case 'unmute':
      return setMember(state, asked, moment, 'muted', false)
    case 'ban':
      return setMember(state, asked, moment, 'banned', true)
    case 'unban':
      return setMember(state, asked, moment, 'banned', false)
    case 'warn':
      return warn(state, asked, moment)
    case 'add-role':
      return setRole(state, asked, moment, true)
    case 'remove-role':
      return setRole(state, asked, moment, false)
    case 'add-tag':
      return setTag(state, asked, moment, true)
    case 'remove-tag':
      return setTag(state, asked, moment, false)
    case 'set-label':
      return setLabel(state, asked, moment)
    case 'reply':
      return reply(state, asked, moment)
    case 'send-message':
      return sendMessage(state, asked, moment)
  }
}

/** What one moderation does. The caller has looked for the key before: a known key is never decided again. */
export function moderate(state: PlazaState, asked: Moderation, moment: Moment): Decision<Effect> {
  const outcome = outcomeOf(state, asked, moment)
  if (outcome !== 'already' && outcome.is === 'refused') return outcome
  const effect: Effect = {
    is: 'effect',
    key: asked.key,
    verb: asked.verb,
    subject: asked.subject,
    by: asked.by.kind,
    name: asked.by.name,
    at: moment.at,
    ...(asked.reason ? { reason: asked.reason } : {}),
    ...(asked.until === undefined ? {} : { until: asked.until }),
  }
  if (outcome === 'already') {
    const result: Effect = { ...effect, already: true }
    return { is: 'decided', entry: { acts: [], put: [result] }, result }
  }
  const act = actFrom(state, moment, {
    kind: outcome.kind,
    by: asked.by,
    subject: outcome.subject,
    ...outcome.place,
    verb: asked.verb,
    ...(asked.reason ? { reason: asked.reason } : {}),
    ...(outcome.previous ? { previous: outcome.previous } : {}),
    cause: asked.key,
    ...(asked.depth === undefined ? {} : { depth: asked.depth }),
  })
  const result: Effect = {
    ...effect,
    seq: act.seq,
    ...(outcome.made === undefined ? {} : { made: outcome.made }),
  }
  return { is: 'decided', entry: { acts: [act], put: [...outcome.put, result] }, result }
}
