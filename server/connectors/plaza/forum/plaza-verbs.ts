import type { Actor } from './plaza-act.ts'

/** What may be asked of the forum's moderation, by Steward and by its own moderators. */
const moderationVerbs = [
  'hide',
  'show',
  'remove',
  'restore',
  'lock',
  'unlock',
  'hold',
  'release',
  'reply',
  'send-message',
  'add-tag',
  'remove-tag',
  'add-role',
  'remove-role',
  'warn',
  'mute',
  'unmute',
  'ban',
  'unban',
  'set-label',
] as const
export type ModerationVerb = (typeof moderationVerbs)[number]
export const isModerationVerb = (word: string): word is ModerationVerb =>
  moderationVerbs.some((verb) => verb === word)

export interface Moderation {
  verb: ModerationVerb
  /** Id of a post, comment, thread or member; verbs for members take the author of a post. */
  subject: string
  key: string
  by: Actor
  /** How many deeds of the tool led to this one. */
  depth?: number
  /** Of a mute or a ban: when it ends by itself. */
  until?: string
  reason?: string
  text?: string
  tag?: string
  role?: string
  label?: string
}
