import { Type } from 'typebox'
import type { EffectRequest, Verb } from '../contract/effect.ts'
import type { JsonObject } from '../contract/json.ts'
import type { NodeContext } from '../contract/node.ts'
import { durationPattern } from '../matching/time.ts'

export const closed = { additionalProperties: false } as const

/** What a content verb acts on: what the event is about, what that answers or reports, or their thread. */
export type On = 'subject' | 'target' | 'thread'
export const onField = Type.Union([Type.Literal('subject'), Type.Literal('target'), Type.Literal('thread')])

/** Whom a member verb acts on: who did it, who wrote the content, or who wrote what was reported or answered. */
export type Who = 'actor' | 'author' | 'author of target'
export const whoField = Type.Union([
  Type.Literal('actor'),
  Type.Literal('author'),
  Type.Literal('author of target'),
])

/** Of every action on a platform: through which connection, and how long a failing try is repeated. */
export const throughFields = {
  connection: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  giveUpAfter: Type.Optional(Type.String({ pattern: durationPattern })),
}
export const reasonField = Type.Optional(Type.String({ maxLength: 2_000 }))

interface Through {
  connection?: string
  giveUpAfter?: string
}

/** An effect on content. Where the event has no such content it says so, and the ledger refuses it. */
export function contentEffect(
  verb: Verb,
  config: Through & { on: On },
  { event }: NodeContext,
  params: JsonObject,
): EffectRequest {
  const base = { verb, ...through(config) }
  if (config.on === 'thread') {
    if (event.thread) return { ...base, subject: { kind: 'thread', id: event.thread.id }, params }
    return missing(base, event.subject, params, 'The event belongs to no thread.')
  }
  const content = config.on === 'target' ? event.target : event.subject
  if (!content) return missing(base, event.subject, params, 'The event has no target to act on.')
  return { ...base, subject: { kind: content.kind, id: content.id }, revision: content.revision, params }
}

/** An effect on a member. Where nobody is known it says so, and the ledger refuses it. */
export function memberEffect(
  verb: Verb,
  config: Through & { who: Who },
  context: NodeContext,
  params: JsonObject,
): EffectRequest {
  const base = { verb, ...through(config) }
  const id = memberOf(config.who, context)
  if (id !== undefined) return { ...base, subject: { kind: 'member', id }, params }
  return missing(base, context.event.subject, params, 'The event names no such member.')
}

/** The id of the member meant, if the event tells it. */
export function memberOf(who: Who, { event }: NodeContext): string | undefined {
  switch (who) {
    case 'actor':
      return event.actor?.id
    case 'author':
      return event.subject.kind === 'member' ? event.subject.id : event.subject.authorId
    case 'author of target':
      return event.target?.authorId
  }
}

/** An effect that belongs to the whole community rather than to one subject. */
export function communityEffect(
  verb: Verb,
  config: Through,
  { community }: NodeContext,
  params: JsonObject,
): EffectRequest {
  return { verb, ...through(config), subject: { kind: 'community', id: community.id }, params }
}

function missing(
  base: { verb: Verb } & Through,
  { kind, id }: EffectRequest['subject'],
  params: JsonObject,
  problem: string,
): EffectRequest {
  return { ...base, subject: { kind, id }, params: { ...params, problem } }
}

function through({ connection, giveUpAfter }: Through): Through {
  return {
    ...(connection !== undefined && { connection }),
    ...(giveUpAfter !== undefined && { giveUpAfter }),
  }
}
