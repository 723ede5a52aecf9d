import type { IsoTime } from './json.ts'

export type SubjectKind = 'post' | 'comment' | 'message' | 'thread' | 'member' | 'community'

/** What an event says about a member at the time it happened. */
export interface MemberRef {
  id: string
  name: string
  roles: string[]
  /** When they joined the community; absent when the platform does not tell. */
  joinedAt?: IsoTime
  /** How many posts and comments the platform counts for them, this one included. */
  posts?: number
  /** An account that Steward acts through. */
  own?: true
  language?: string
}

/** What an event is about, as it was when it happened. */
export interface SubjectSnapshot {
  kind: SubjectKind
  id: string
  /** Rises with every edit; starts at 1. */
  revision: number
  authorId?: string
  title?: string
  text?: string
  url?: string
  createdAt?: IsoTime
}
