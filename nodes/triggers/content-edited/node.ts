import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort, inSpaces, namesField } from '../in-spaces.ts'

export const node = defineTrigger({
  type: 'content-edited',
  version: 1,
  schema: Type.Object(
    {
      spaces: namesField,
      of: Type.Union([Type.Literal('posts'), Type.Literal('comments'), Type.Literal('both')]),
    },
    closed,
  ),
  defaults: { spaces: [], of: 'both' },
  ports: eventPort,
  listens: ['post.edited', 'comment.edited'],
  matches: (config, event) =>
    inSpaces(config.spaces, event) &&
    (config.of === 'both' || event.type === (config.of === 'posts' ? 'post.edited' : 'comment.edited')),
})
