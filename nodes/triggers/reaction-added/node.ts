import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort, inSpaces, namesField } from '../in-spaces.ts'

export const node = defineTrigger({
  type: 'reaction-added',
  version: 1,
  schema: Type.Object({ spaces: namesField, emoji: namesField }, closed),
  defaults: { spaces: [], emoji: [] },
  ports: eventPort,
  listens: ['reaction.added'],
  matches: (config, event) =>
    inSpaces(config.spaces, event) &&
    (config.emoji.length === 0 ||
      (event.reaction !== undefined && config.emoji.includes(event.reaction.emoji))),
})
