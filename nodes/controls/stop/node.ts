import { Type } from 'typebox'
import { defineControl } from '../../contract/node.ts'

export const node = defineControl({
  type: 'stop',
  version: 1,
  schema: Type.Object({ reason: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
  defaults: { reason: '' },
  ports: () => [],
  step: ({ reason }) => ({ is: 'stop', reason: reason === '' ? 'Stopped here' : reason }),
})
