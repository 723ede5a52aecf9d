import type { SubjectState } from './plaza-act.ts'
import type { Member } from './plaza-things.ts'

const lasts = (until: string | undefined, at: string) => until === undefined || until > at

/** Whether a member is banned at this time: a ban with an end is over by itself. */
export const isBanned = ({ banned, bannedUntil }: Member, at: string): boolean =>
  banned && lasts(bannedUntil, at)

export const isMuted = ({ muted, mutedUntil }: Member, at: string): boolean => muted && lasts(mutedUntil, at)

export function memberState(member: Member, at: string): SubjectState {
  if (member.left) return 'left'
  if (isBanned(member, at)) return 'banned'
  return isMuted(member, at) ? 'muted' : 'active'
}

type Measure = 'muted' | 'banned'

/** The member with a measure taken until then, without end, or lifted. */
export function withMeasure(
  member: Member,
  measure: Measure,
  on: boolean,
  until: string | undefined,
): Member {
  const { mutedUntil, bannedUntil, ...rest } = member
  const ends = {
    mutedUntil: measure === 'muted' ? until : mutedUntil,
    bannedUntil: measure === 'banned' ? until : bannedUntil,
  }
  return {
    ...rest,
    [measure]: on,
    ...(ends.mutedUntil !== undefined && { mutedUntil: ends.mutedUntil }),
    ...(ends.bannedUntil !== undefined && { bannedUntil: ends.bannedUntil }),
  }
}

/** Whether two standings are the same at this time, ends included. */
export function isSameStanding(one: Member, other: Member, at: string): boolean {
  const said = (member: Member) => [
    isMuted(member, at) ? (member.mutedUntil ?? 'ever') : null,
    isBanned(member, at) ? (member.bannedUntil ?? 'ever') : null,
  ]
  return said(one).join() === said(other).join()
}
