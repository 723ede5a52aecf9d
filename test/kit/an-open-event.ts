import type { DecidedRun, EventDocument } from '../../server/mongo/documents.ts'
import { beginRun } from '../../workflows/run/advance.ts'
import { anEvent } from './an-event.ts'
import { tinyPlan } from './tiny-catalog.ts'

/** The plan of the run that an open event has: it hides the post. */
export const hidingPlan = tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] })

/** A stored event with one decided run, which no carrier has yet. */
export function anOpenEvent(
  id: string,
  { community = 'demo', purpose = 'safety', at = new Date() }: OpenEventChoices = {},
): EventDocument {
  const { id: _id, ...event } = anEvent('post.created', { id, community })
  const identity = { id, rule: 'r', version: 1, community, key: id, plan: hidingPlan, start: 'start' }
  const run = beginRun(identity, { ...event, id }, event.occurredAt)
  return { _id, format: 1, ...event, at, open: true, openSince: at, decided: [{ run, purpose, order: 0 }] }
}

interface OpenEventChoices {
  community?: string
  purpose?: DecidedRun['purpose']
  at?: Date
}
