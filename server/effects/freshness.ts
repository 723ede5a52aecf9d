import { type EffectRequest, handlingVerbs, type Verb, verbs } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { ConnectionContext, Connector } from '../connectors/contract.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { subjectKey } from '../subjects/subject-key.ts'
import { isContrary } from './claim.ts'
import type { LedgerReads } from './ledger-reads.ts'

export interface Decision {
  effect: EffectRequest
  event: CommunityEvent
  rule: string
}

/** What Steward knows of what the effect acts on, of what the event was about, and of who wrote it. */
export interface Known {
  subject: SubjectDocument | null
  about: SubjectDocument | null
  author: SubjectDocument | null
}

export async function subjectsOf(
  reads: Pick<LedgerReads, 'subject'>,
  { effect, event }: Decision,
): Promise<Known> {
  const at = { community: event.community, connection: event.connection }
  const id = subjectKey({ ...at, ...effect.subject })
  const about = subjectKey({ ...at, kind: event.subject.kind, id: event.subject.id })
  const authorId = event.subject.authorId ?? event.actor?.id
  const author = authorId === undefined ? id : subjectKey({ ...at, kind: 'member', id: authorId })
  const [subject, ofEvent, ofAuthor] = await Promise.all([
    reads.subject(id),
    reads.subject(about),
    reads.subject(author),
  ])
  return { subject, about: ofEvent, author: ofAuthor }
}

/** Why the effect should not be done any more; null while it is still right. */
export function staleness(
  { effect, event, rule }: Decision,
  { subject, about, author }: Known,
): string | null {
  if (subject?.gone && !['restore', 'unban', 'unmute'].includes(effect.verb)) {
    return effect.subject.kind === 'member' ? 'The member has left.' : 'It is not there any more.'
  }
  const since = new Date(event.occurredAt)
  const decided = subject?.decided
  if (decided && decided.at >= since && decided.by === 'person' && isContrary(decided.verb, effect.verb)) {
    return `A moderator decided otherwise since (${decided.verb}).`
  }
  if (verbs[effect.verb].speaks) {
    const handled = [subject, about, author].find(
      (record) =>
        record?.decided &&
        record.decided.at >= since &&
        handles(record.decided.verb) &&
        record.decided.rule !== rule,
    )
    if (handled?.decided?.by === 'person') return 'Handled by a moderator.'
    if (handled?.decided) return `Handled by the rule ${handled.decided.rule ?? ''}.`
  }
  if (effect.revision !== undefined && subject && subject.revision > effect.revision) {
    return `It was edited meanwhile (revision ${subject.revision}, decided on ${effect.revision}).`
  }
  return null
}

/** Asks the platform itself, before something is taken away; null while nothing speaks against it. */
export async function lookFirst(
  { effect }: Decision,
  connector: Connector,
  context: ConnectionContext,
): Promise<string | null> {
  if (!verbs[effect.verb].destructive || effect.subject.kind === 'member' || !connector.look) return null
  try {
    const seen = await connector.look(effect.subject, context)
    if (seen.is === 'gone') return 'It is not there any more.'
    if (seen.is === 'here' && effect.revision !== undefined && seen.subject.revision > effect.revision) {
      return `It was edited meanwhile (revision ${seen.subject.revision}, decided on ${effect.revision}).`
    }
  } catch {
    // Whether the platform answers at all is found out by the request itself.
  }
  return null
}

/** Verbs whose doing is remembered as the last decision on a subject. */
export function isDecision(verb: Verb): boolean {
  return verbs[verb].place === 'platform' && (verbs[verb].destructive || unmaking.has(verb))
}
const unmaking: ReadonlySet<Verb> = new Set(['show', 'restore', 'unlock', 'release', 'unmute', 'unban'])
const handles = (verb: string) => handlingVerbs.some((each) => each === verb)
