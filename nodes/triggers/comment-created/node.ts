import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort, inSpaces, namesField } from '../in-spaces.ts'

export const node = defineTrigger({
  type: 'comment-created',
  version: 1,
  schema: Type.Object({ spaces: namesField }, closed),
  defaults: { spaces: [] },
  ports: eventPort,
  listens: ['comment.created'],
  matches: (config, event) => inSpaces(config.spaces, event),
})
