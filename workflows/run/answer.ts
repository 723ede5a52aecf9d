import type { CommunityEvent, EventKey } from '../../nodes/contract/event.ts'
import type { Plan } from '../plan/plan.ts'
import type { Answer, AnswerKey, Run, Wake } from './run.ts'

/** The only writer of answers. The first answer to a question stands. */
export function answer(run: Run, key: AnswerKey, value: Answer): Run {
  if (Object.hasOwn(run.answers, key)) return run
  return { ...run, answers: { ...run.answers, [key]: value } }
}

/** The events that end this run early: its rule's exits and its goal, about the event's own member, thread or post. */
export function wakesOf(plan: Plan, event: CommunityEvent): Wake[] {
  const { exits, goal } = plan.settings
  const named = [
    ...exits.events.map((exit) => ({ ...exit, goal: false })),
    ...(goal?.events ?? []).map((exit) => ({ ...exit, goal: true })),
  ]
  return named.flatMap(({ types, of, when, goal }) => {
    const key = keyOf(event, of)
    return key ? [{ types: [...types], key, goal, ...(when !== undefined && { when }) }] : []
  })
}

export function keyOf(event: CommunityEvent, of: 'member' | 'thread' | 'post'): EventKey | undefined {
  return event.keys.find((key) => key.startsWith(`${of}:`))
}

/** What the re-entry settings count by: the event itself, or its member, thread or post (else the event). */
export function reentryKey(plan: Plan, event: CommunityEvent): string {
  const { key } = plan.settings.reentry
  return key === 'event' ? event.id : (keyOf(event, key) ?? event.id)
}
