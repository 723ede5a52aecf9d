import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { IsoTime } from '../../nodes/contract/json.ts'
import type { SubjectSnapshot } from '../../nodes/contract/subject.ts'
import { enter } from './follow-port.ts'
import type { Run, Token } from './run.ts'

/** The event as the run sees it: about its subject as it is now. */
export function eventFor(run: Pick<Run, 'revised'>, event: CommunityEvent): CommunityEvent {
  return run.revised ? { ...event, subject: run.revised.subject } : event
}

/**
 * Puts a run back at its trigger, about the subject as it is now: what was decided on a text that is not there any more
 * is decided again. Visits go on counting, so no question or effect of before is taken for one of now.
 */
export function beginAgain(run: Run, token: Token, subject: SubjectSnapshot, now: IsoTime): Token[] {
  const start = run.trail.at(0)?.node
  const reason = `edited meanwhile (revision ${subject.revision}); the rule looks at it again`
  run.trail.push({ node: token.step, visit: token.visit, at: now, reason })
  run.revised = { subject, times: (run.revised?.times ?? 0) + 1 }
  run.frames = []
  run.outputs = {}
  return start === undefined ? [] : [enter(run, start, now)]
}
