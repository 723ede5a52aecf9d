import type { Verb } from '../../nodes/contract/effect.ts'
import { verbNames } from '../../nodes/contract/effect.ts'
import type { EventType } from '../../nodes/contract/event.ts'
import type { JsonObject, JsonValue, Words } from '../../nodes/contract/json.ts'
import type { ConnectionContext, Connector, PlatformChoices } from '../connectors/contract.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ConnectionDocument, Hand } from '../mongo/documents.ts'

export interface AbilityDeps {
  collections: Pick<Collections, 'connections' | 'events'>
  connector(
    platform: string,
  ):
    | Pick<Connector, 'title' | 'verbs' | 'events' | 'longestText' | 'choices' | 'credentialSchema'>
    | undefined
  credentials(connection: ConnectionDocument): Promise<JsonObject>
  now: () => Date
}

/** What one connection can do, and what there is to choose from on it. */
export interface Abilities extends PlatformChoices {
  connection: string
  name: string
  platform: string
  title: Words
  hand: Hand
  verbs: Verb[]
  events: EventType[]
  longestText: number | null
  credentials: Credential[]
}

/** What a person types to sign it in: a text, or names with a text each. */
export interface Credential {
  name: string
  kind: 'text' | 'pairs'
}

/** The platform has this long to answer; the editor does not wait for a slow one. */
const patience = 2_000
/** So many events are looked at for names that the platform did not tell. */
const looked = 500

/** Of every connection of a community: verbs, events, limits, and names as told by the platform and seen in events. */
export async function abilitiesOf(deps: AbilityDeps, community: string): Promise<Abilities[]> {
  const connections = await deps.collections.connections.find({ community }).sort({ name: 1 }).toArray()
  return Promise.all(
    connections.map(async (connection): Promise<Abilities> => {
      const connector = deps.connector(connection.platform)
      const [told, seen] = await Promise.all([tell(deps, connection), seenIn(deps, connection)])
      return {
        connection: connection._id,
        name: connection.name,
        platform: connection.platform,
        title: connector?.title ?? { en: connection.platform, de: connection.platform },
        hand: connection.hand,
        verbs: verbNames.filter((verb) => connector?.verbs[verb] !== undefined),
        events: [...(connector?.events ?? [])],
        longestText: connector?.longestText ?? null,
        credentials: connector ? askedFor(connector.credentialSchema) : [],
        spaces: merged(told?.spaces, seen.spaces),
        roles: merged(told?.roles, seen.roles),
        tags: merged(told?.tags, []),
      }
    }),
  )
}

const kinds: { readonly [type: string]: Credential['kind'] } = { string: 'text', object: 'pairs' }

/** The fields of a schema that a person can type. */
function askedFor({ properties }: JsonObject): Credential[] {
  if (typeof properties !== 'object' || properties === null) return []
  return Object.entries(properties).flatMap(([name, field]: [string, JsonValue]) => {
    const type = typeof field === 'object' && field !== null && 'type' in field ? String(field.type) : ''
    const kind = kinds[type]
    return kind ? [{ name, kind }] : []
  })
}

async function tell(deps: AbilityDeps, connection: ConnectionDocument): Promise<PlatformChoices | null> {
  const connector = deps.connector(connection.platform)
  if (!connector?.choices) return null
  const { _id, community, config } = connection
  try {
    const context: ConnectionContext = {
      ...{ community, connection: _id, config, now: deps.now },
      credentials: await deps.credentials(connection),
      signal: AbortSignal.timeout(patience),
    }
    return await connector.choices(context)
  } catch {
    // A menu with fewer entries is better than an editor that does not open.
    return null
  }
}

async function seenIn({ collections }: AbilityDeps, { _id, community }: ConnectionDocument) {
  const recent = await collections.events
    .find({ community }, { projection: { connection: 1, space: 1, 'actor.roles': 1 } })
    .sort({ at: -1 })
    .limit(looked)
    .toArray()
  const own = recent.filter(({ connection }) => connection === _id)
  return {
    spaces: own.flatMap(({ space }) => space ?? []),
    roles: own.flatMap(({ actor }) => actor?.roles ?? []),
  }
}

const merged = (told: readonly string[] = [], seen: readonly string[]) =>
  [...new Set([...told, ...seen])].toSorted((a, b) => a.localeCompare(b))
