import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { answer } from '../../workflows/run/answer.ts'
import type { Run } from '../../workflows/run/run.ts'
import type { DecidedRun, EventDocument, RunDocument } from '../mongo/documents.ts'

/** The part of the document that the core moves, with what arrived for it meanwhile. */
export function runOf(document: RunDocument): Run {
  const { tokens, frames, visits, answers, outputs, trail, revised, status, outcome, problem } = document
  const { _id: id, rule, version, plan, community, event, key } = document
  const run: Run = {
    ...{ id, rule, version, plan, community, event, key },
    ...{ tokens, frames, visits, answers, outputs, trail, status },
    ...(revised && { revised }),
    ...(outcome && { outcome }),
    ...(problem && { problem }),
  }
  return Object.entries(document.inbox).reduce((moved, [at, value]) => answer(moved, at, value), run)
}

/** The fields that a mover writes back. */
export function movedFields(run: Run) {
  const { tokens, frames, visits, answers, outputs, trail, revised, status, outcome, problem } = run
  return {
    ...{ tokens, frames, visits, answers, outputs, trail, status },
    ...(revised && { revised }),
    ...(outcome && { outcome }),
    ...(problem && { problem }),
  }
}

/** A new run's document, taken by its carrier from the first moment. */
export function runDocument(decided: DecidedRun, carrier: string, heldUntil: Date, now: Date): RunDocument {
  const { id, community, rule, event, plan, status, ...run } = decided.run
  return {
    _id: id,
    format: 1,
    // What its indexes are made of stands first: the database looks for it from the front, at every write.
    ...{ status, community, dueAt: now, heldUntil, holder: null, carrier, waits: [], startedAt: now },
    ...{ rule, event, order: decided.order, plan, seq: 0, tries: 0, wakes: 0, updatedAt: now },
    ...run,
    purpose: decided.purpose,
    listening: [],
    claims: {},
    inbox: {},
  }
}

export function eventOf(document: EventDocument): CommunityEvent {
  const {
    _id,
    format: _format,
    at: _at,
    open: _open,
    openSince: _since,
    decided: _decided,
    ended: _ended,
    simhash: _hash,
    deaths: _deaths,
    setAsideAt: _aside,
    strippedAt: _stripped,
    ...event
  } = document
  return { id: _id, ...event }
}
