import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort } from '../in-spaces.ts'

export const node = defineTrigger({
  type: 'message-received',
  version: 1,
  schema: Type.Object({ mentions: Type.Boolean() }, closed),
  defaults: { mentions: true },
  ports: eventPort,
  listens: ['message.received', 'mention.received'],
  matches: (config, event) => config.mentions || event.type === 'message.received',
})
