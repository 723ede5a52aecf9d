import { Type } from 'typebox'
import { type CommunityEvent, type EventKey, eventTypes } from '../../contract/event.ts'
import { defineControl } from '../../contract/node.ts'
import { addDuration, durationPattern } from '../../matching/time.ts'

const schema = Type.Object(
  {
    types: Type.Array(Type.Enum([...eventTypes]), { minItems: 1, maxItems: 10, uniqueItems: true }),
    of: Type.Union([Type.Literal('member'), Type.Literal('thread'), Type.Literal('post')]),
    when: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
    within: Type.String({ pattern: durationPattern }),
  },
  { additionalProperties: false },
)

export const node = defineControl({
  type: 'wait-for-event',
  version: 1,
  schema,
  defaults: { types: ['post.created'], of: 'member', within: 'P2D' },
  ports: () => [{ name: 'heard' }, { name: 'timed-out' }],
  fields: { expressions: [{ field: 'when', gives: 'bool' }] },
  step: (config, context) => {
    const key = keyOf(config.of, context.event)
    if (key === undefined) {
      const reason = `The event names no ${config.of} to wait for.`
      return { is: 'go', choice: { port: 'timed-out', reason } }
    }
    return {
      is: 'await',
      match: { types: config.types, key, ...(config.when !== undefined && { when: config.when }) },
      until: addDuration(context.since, config.within),
      heard: { port: 'heard', reason: `Heard ${config.types.join(' or ')} of ${key}` },
      timedOut: { port: 'timed-out', reason: `Nothing heard within ${config.within}` },
    }
  },
})

function keyOf(of: 'member' | 'thread' | 'post', event: CommunityEvent): EventKey | undefined {
  switch (of) {
    case 'member':
      return event.actor ? `member:${event.actor.id}` : undefined
    case 'thread':
      return event.thread ? `thread:${event.thread.id}` : undefined
    case 'post':
      return event.subject.kind === 'member' ? undefined : `post:${event.subject.id}`
  }
}
