import { Type } from 'typebox'
import type { JsonObject } from '../../contract/json.ts'
import type { NodeContext } from '../../contract/node.ts'
import { defineAction } from '../../contract/node.ts'
import { durationPattern } from '../../matching/time.ts'
import { closed, communityEffect } from '../act-on.ts'
import { fillOne, given } from '../fill-text.ts'

/** What memory is kept under. */
function memoryKey(per: 'member' | 'thread' | 'community', context: NodeContext): string | undefined {
  const { event, community } = context
  const id = { member: event.actor?.id, thread: event.thread?.id, community: community.id }[per]
  return id === undefined ? undefined : `${per}:${id}`
}

function what(
  config: { how: 'count' | 'set' | 'value'; by?: number; value?: string },
  context: NodeContext,
): JsonObject {
  switch (config.how) {
    case 'count':
      return { by: config.by ?? 1 }
    case 'set':
      return { value: true }
    case 'value':
      return fillOne('value', config.value ?? '', context)
  }
}

const schema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60 }),
    how: Type.Union([Type.Literal('count'), Type.Literal('set'), Type.Literal('value')]),
    per: Type.Union([Type.Literal('member'), Type.Literal('thread'), Type.Literal('community')]),
    by: Type.Optional(Type.Integer({ minimum: -1_000, maximum: 1_000 })),
    value: Type.Optional(Type.String({ maxLength: 2_000 })),
    duration: Type.Optional(Type.String({ pattern: durationPattern })),
  },
  closed,
)

export const node = defineAction({
  type: 'remember',
  version: 1,
  schema,
  defaults: { name: 'posts', how: 'count', per: 'member', duration: 'P30D' },
  verb: 'remember',
  fields: { templates: ['value'] },
  check: ({ how, value }) =>
    how === 'value' && (value === undefined || value === '')
      ? [{ field: '/value', en: 'Say what is to be remembered.', de: 'Sag, was gemerkt werden soll.' }]
      : [],
  effect: (config, context) => {
    const { name, how, per, duration } = config
    const key = memoryKey(per, context)
    const problem = key === undefined ? `The event names no ${per} to remember it for.` : undefined
    return communityEffect('remember', {}, context, {
      ...given({ name, how, key, duration, problem }),
      ...what(config, context),
    })
  },
})
