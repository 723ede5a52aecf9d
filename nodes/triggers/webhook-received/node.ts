import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort, namesField } from '../in-spaces.ts'

export const node = defineTrigger({
  type: 'webhook-received',
  version: 1,
  schema: Type.Object({ connections: namesField }, closed),
  defaults: { connections: [] },
  ports: eventPort,
  listens: ['webhook.received'],
  matches: (config, event) =>
    config.connections.length === 0 || config.connections.includes(event.connection),
})
