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
  const { id, ...run } = decided.run
  return {
    _id: id,
    format: 1,
    ...run,
    purpose: decided.purpose,
    order: decided.order,
    seq: 0,
    dueAt: now,
    waits: [],
    listening: [],
    carrier,
    holder: null,
    heldUntil,
    tries: 0,
    claims: {},
    inbox: {},
    wakes: 0,
    startedAt: now,
    updatedAt: now,
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
