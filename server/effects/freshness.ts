import { type EffectRequest, handlingVerbs, type Verb, verbs } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { SubjectSnapshot } from '../../nodes/contract/subject.ts'
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

/** Why an effect is not right any more: never, or not before what it is about was looked at again. */
export type Stale = { is: 'over'; reason: string } | { is: 'revised'; subject: SubjectSnapshot }
const over = (reason: string): Stale => ({ is: 'over', reason })

/** Null while the effect is still right. */
export function staleness(decision: Decision, { subject, about, author }: Known): Stale | null {
  const { effect, event, rule } = decision
  if (subject?.gone && !['restore', 'unban', 'unmute'].includes(effect.verb)) {
    return over(effect.subject.kind === 'member' ? 'The member has left.' : 'It is not there any more.')
  }
  const since = new Date(event.occurredAt)
  const decided = subject?.decided
  if (decided && decided.at >= since && decided.by === 'person' && isContrary(decided.verb, effect.verb)) {
    return over(`A moderator decided otherwise since (${decided.verb}).`)
  }
  if (verbs[effect.verb].speaks) {
    const handled = [subject, about, author].find(
      (record) =>
        record?.decided &&
        record.decided.at >= since &&
        handles(record.decided.verb) &&
        record.decided.rule !== rule,
    )
    if (handled?.decided?.by === 'person') return over('Handled by a moderator.')
    if (handled?.decided) return over(`Handled by the rule ${handled.decided.rule ?? ''}.`)
  }
  return subject ? revision(decision, snapshotOf(subject)) : null
}

function revision({ effect, event }: Decision, now: SubjectSnapshot): Stale | null {
  if (effect.revision === undefined || now.revision <= effect.revision) return null
  const isAbout = effect.subject.kind === event.subject.kind && effect.subject.id === event.subject.id
  if (isAbout) return { is: 'revised', subject: now }
  return over(`It was edited meanwhile (revision ${now.revision}, decided on ${effect.revision}).`)
}

function snapshotOf({ kind, platformId: id, revision, snapshot }: SubjectDocument): SubjectSnapshot {
  const text = (field: 'authorId' | 'title' | 'text' | 'url' | 'createdAt') => {
    const value = snapshot[field]
    return typeof value === 'string' ? { [field]: value } : {}
  }
  const words = { ...text('authorId'), ...text('title'), ...text('text'), ...text('url') }
  return { kind, id, revision, ...words, ...text('createdAt') }
}

/** Asks the platform itself, before something is taken away; null while nothing speaks against it. */
export async function lookFirst(
  decision: Decision,
  connector: Connector,
  context: ConnectionContext,
): Promise<Stale | null> {
  const { effect } = decision
  if (!verbs[effect.verb].destructive || effect.subject.kind === 'member' || !connector.look) return null
  try {
    const seen = await connector.look(effect.subject, context)
    if (seen.is === 'gone') return over('It is not there any more.')
    if (seen.is === 'here') return revision(decision, seen.subject)
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
