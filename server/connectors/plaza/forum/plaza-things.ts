import type { Act, Actor, WritingState } from './plaza-act.ts'

export interface Member {
  is: 'member'
  id: string
  name: string
  roles: string[]
  tags: string[]
  joinedAt: string
  left: boolean
  muted: boolean
  /** Ends by itself then; absent: without end. */
  mutedUntil?: string
  banned: boolean
  bannedUntil?: string
  warnings: number
  revision: number
  label?: string
}

export interface Thread {
  is: 'thread'
  id: string
  title: string
  space: string
  author: string
  createdAt: string
  locked: boolean
  tags: string[]
  label?: string
}

/** A post or a comment: the two differ only in where they stand. */
export interface Writing {
  is: 'post' | 'comment'
  id: string
  author: string
  text: string
  thread: string
  /** Of a comment: the post it stands under. */
  post?: string
  space: string
  revision: number
  createdAt: string
  editedAt?: string
  state: WritingState
  locked: boolean
  tags: string[]
  reactions: { emoji: string; members: string[] }[]
  label?: string
}

export interface Message {
  is: 'message'
  id: string
  /** A member's id, or `steward`. */
  from: string
  /** A member's id, or `team`. */
  to: string
  text: string
  createdAt: string
}

export interface Report {
  is: 'report'
  id: string
  member: string
  post: string
  reason: string
  at: string
}

/** What the forum told a member about themself. */
export interface Notice {
  is: 'notice'
  id: string
  member: string
  verb: string
  text: string
  at: string
}

/** One moderation that was asked for and done; found again by its key. */
export interface Effect {
  is: 'effect'
  key: string
  verb: string
  subject: string
  by: Actor['kind']
  name: string
  at: string
  reason?: string
  /** What was made: the id of a reply or a message. */
  made?: string
  seq?: number
  /** When a mute or a ban ends by itself. */
  until?: string
  /** It was so already; nothing changed. */
  already?: true
}

interface WebhookSetting {
  is: 'webhook'
  url: string
  secret: string
}
interface Delivered {
  is: 'delivered'
  seq: number
}

export type Thing =
  | Member
  | Thread
  | Writing
  | Message
  | Report
  | Notice
  | Effect
  | WebhookSetting
  | Delivered

/** One line of the journal: things as they are from now on, and the acts that made them so. */
export interface Entry {
  acts: Act[]
  put: Thing[]
}

export type RefusalCode = 'not-found' | 'permission' | 'validation' | 'conflict'
export interface Refusal {
  is: 'refused'
  code: RefusalCode
  message: string
}
export type Decision<T> = { is: 'decided'; entry: Entry; result: T } | Refusal

export const refuse = (code: RefusalCode, message: string): Refusal => ({ is: 'refused', code, message })
