import { Type } from 'typebox'
import { verbNames } from '../../nodes/contract/effect.ts'
import { eventTypes } from '../../nodes/contract/event.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { type AbilityDeps, abilitiesOf } from './abilities.ts'

const names = Type.Array(Type.String())
export const abilitiesSchema = Type.Object({
  ...{ connection: Type.String(), name: Type.String(), platform: Type.String() },
  title: Type.Object({ en: Type.String(), de: Type.String() }),
  hand: Type.Enum(['watch only', 'ask first', 'acting']),
  verbs: Type.Array(Type.Enum([...verbNames])),
  events: Type.Array(Type.Enum([...eventTypes])),
  longestText: Type.Union([Type.Integer(), Type.Null()]),
  ...{ spaces: names, roles: names, tags: names },
  /** What its credentials are made of; their values are shown to nobody. */
  credentials: Type.Array(Type.Object({ name: Type.String(), kind: Type.Enum(['text', 'pairs']) })),
})

/** What the connections of a community can do: the editor greys out the rest and fills its menus from it. */
export function abilitiesRoutes(deps: AbilityDeps): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/communities/:community/abilities', tag: 'connections' },
      summary: 'What each connection can do, and its spaces, roles and tags',
      params: Type.Object({ community: Type.String() }),
      response: Type.Array(abilitiesSchema),
      handler: ({ params: { community } }) => abilitiesOf(deps, community),
    }),
  ]
}
