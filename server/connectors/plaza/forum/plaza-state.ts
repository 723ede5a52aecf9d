import type { Act, Actor, ActSubject } from './plaza-act.ts'
import { memberState } from './plaza-standing.ts'
import type {
  Effect,
  Entry,
  Member,
  Message,
  Notice,
  Report,
  Thing,
  Thread,
  Writing,
} from './plaza-things.ts'

/** Everything the forum knows; changed only by `applyEntry`. */
export interface PlazaState {
  acts: Act[]
  members: Map<string, Member>
  threads: Map<string, Thread>
  writings: Map<string, Writing>
  messages: Map<string, Message>
  reports: Map<string, Report>
  notices: Map<string, Notice[]>
  effects: Map<string, Effect>
  /** Posts of a thread and comments of a post, oldest first. */
  children: Map<string, string[]>
  log: Map<string, Effect[]>
  written: Map<string, number>
  counters: Map<string, number>
  webhook: { url: string; secret: string } | null
  delivered: number
}

export const emptyState = (): PlazaState => ({
  acts: [],
  members: new Map(),
  threads: new Map(),
  writings: new Map(),
  messages: new Map(),
  reports: new Map(),
  notices: new Map(),
  effects: new Map(),
  children: new Map(),
  log: new Map(),
  written: new Map(),
  counters: new Map(),
  webhook: null,
  delivered: 0,
})

const push = <T>(lists: Map<string, T[]>, key: string, item: T) => {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

const count = (state: PlazaState, id: string) => {
  const letter = id.slice(0, 1)
  state.counters.set(letter, Math.max(state.counters.get(letter) ?? 0, Number(id.slice(1))))
}

function putWriting(state: PlazaState, thing: Writing) {
  if (!state.writings.has(thing.id)) {
    state.written.set(thing.author, (state.written.get(thing.author) ?? 0) + 1)
    push(state.children, thing.post ?? thing.thread, thing.id)
  }
  state.writings.set(thing.id, thing)
}

function put(state: PlazaState, thing: Thing): void {
  switch (thing.is) {
    case 'member':
      state.members.set(thing.id, thing)
      break
    case 'thread':
      state.threads.set(thing.id, thing)
      break
    case 'post':
    case 'comment':
      putWriting(state, thing)
      break
    case 'message':
      state.messages.set(thing.id, thing)
      break
    case 'report':
      state.reports.set(thing.id, thing)
      break
    case 'notice':
      push(state.notices, thing.member, thing)
      break
    case 'effect':
      state.effects.set(thing.key, thing)
      push(state.log, thing.subject, thing)
      break
    case 'webhook':
      state.webhook = { url: thing.url, secret: thing.secret }
      break
    case 'delivered':
      state.delivered = thing.seq
      break
  }
  if ('id' in thing) count(state, thing.id)
}

/** Makes one journal entry part of the state; live and on replay alike. */
export function applyEntry(state: PlazaState, entry: Entry): void {
  for (const thing of entry.put) put(state, thing)
  for (const act of entry.acts) state.acts.push(act)
}

/** The next short id of a kind: `m12`, `t3`, `p45`; `ahead` when one entry makes several. */
export const nextId = (state: PlazaState, letter: string, ahead = 1): string =>
  `${letter}${(state.counters.get(letter) ?? 0) + ahead}`

export const isModerator = (member: Member): boolean => member.roles.includes('moderator')

/** Who a member is at this moment; `more` counts what the act itself adds. */
export const actorOf = (state: PlazaState, member: Member, more = 0): Actor => ({
  kind: isModerator(member) ? 'moderator' : 'member',
  id: member.id,
  name: member.name,
  roles: member.roles,
  joinedAt: member.joinedAt,
  posts: (state.written.get(member.id) ?? 0) + more,
})

export const steward: Actor = { kind: 'steward', name: 'Steward', roles: [], posts: 0 }

export const memberSubject = (member: Member, at: string): ActSubject => ({
  kind: 'member',
  id: member.id,
  revision: member.revision,
  title: member.name,
  createdAt: member.joinedAt,
  state: memberState(member, at),
})

export const writingSubject = (writing: Writing, thread: Thread | undefined): ActSubject => ({
  kind: writing.is,
  id: writing.id,
  revision: writing.revision,
  author: writing.author,
  text: writing.text,
  ...(writing.is === 'post' && thread ? { title: thread.title } : {}),
  createdAt: writing.createdAt,
  state: writing.state === 'visible' && writing.locked ? 'locked' : writing.state,
})

export const threadSubject = (thread: Thread): ActSubject => ({
  kind: 'thread',
  id: thread.id,
  revision: 1,
  author: thread.author,
  title: thread.title,
  createdAt: thread.createdAt,
  state: thread.locked ? 'locked' : 'visible',
})

export const messageSubject = (message: Message): ActSubject => ({
  kind: 'message',
  id: message.id,
  revision: 1,
  author: message.from,
  text: message.text,
  createdAt: message.createdAt,
  state: 'sent',
})

/** Where a writing stands, as acts tell it. */
export const placeOf = (writing: Writing, thread: Thread | undefined) => ({
  thread: { id: writing.thread, ...(thread ? { title: thread.title } : {}) },
  space: writing.space,
  ...(writing.post === undefined ? {} : { post: writing.post }),
})
