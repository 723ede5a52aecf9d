import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort } from '../in-spaces.ts'

export const node = defineTrigger({
  type: 'member-joined',
  version: 1,
  schema: Type.Object({}, closed),
  defaults: {},
  ports: eventPort,
  listens: ['member.joined'],
  matches: () => true,
})
