import { Type } from 'typebox'
import type { JsonObject } from '../../contract/json.ts'
import { defineAction } from '../../contract/node.ts'
import { closed, communityEffect, throughFields } from '../act-on.ts'
import { fillOne } from '../fill-text.ts'

const schema = Type.Object(
  {
    url: Type.String({ pattern: '^https?://[^{}/\\s]+(/.*)?$', maxLength: 2_000 }),
    method: Type.Enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    headers: Type.Record(Type.String(), Type.String({ maxLength: 2_000 })),
    body: Type.String({ maxLength: 10_000 }),
    ...throughFields,
  },
  closed,
)

export const node = defineAction({
  type: 'send-request',
  version: 1,
  schema,
  defaults: {
    url: 'https://example.org/hook',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{ "member": {{ member.name | json }} }',
  },
  verb: 'send-request',
  fields: { templates: ['url', 'body'] },
  effect: (config, context) => {
    const body: JsonObject = config.body === '' ? {} : fillOne('body', config.body, context)
    return communityEffect('send-request', config, context, {
      method: config.method,
      headers: config.headers,
      ...fillOne('url', config.url, context),
      ...body,
    })
  },
})
