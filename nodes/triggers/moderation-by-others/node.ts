import { Type } from 'typebox'
import type { CommunityEvent } from '../../contract/event.ts'
import { defineTrigger } from '../../contract/node.ts'
import { closed, eventPort, inSpaces, namesField } from '../in-spaces.ts'

function isMeant(
  config: { verbs: readonly string[]; by: 'person' | 'tool' | 'anyone' },
  moderation: CommunityEvent['moderation'],
): boolean {
  if (!moderation) return false
  const verb = config.verbs.length === 0 || config.verbs.includes(moderation.verb)
  return verb && (config.by === 'anyone' || config.by === moderation.by)
}

export const node = defineTrigger({
  type: 'moderation-by-others',
  version: 1,
  schema: Type.Object(
    {
      spaces: namesField,
      verbs: namesField,
      by: Type.Union([Type.Literal('person'), Type.Literal('tool'), Type.Literal('anyone')]),
    },
    closed,
  ),
  defaults: { spaces: [], verbs: [], by: 'anyone' },
  ports: eventPort,
  listens: ['moderation.done', 'moderation.reversed'],
  matches: (config, event) =>
    inSpaces(config.spaces, event) && event.cause === undefined && isMeant(config, event.moderation),
})
