import type { TSchema } from 'typebox'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Connector } from '../connectors/contract.ts'
import { Refusal } from '../http/errors.ts'
import { compileTest } from '../http/validation.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ConnectionDocument, Hand } from '../mongo/documents.ts'
import { pollSoon } from '../polls/lease.ts'
import type { Secrets } from '../secrets/seal.ts'
import { stopView } from './community-store.ts'
import { healthOf } from './connection-health.ts'

export interface ConnectionDeps {
  collections: Pick<Collections, 'connections' | 'communities'>
  secrets: Secrets
  connector(platform: string): Pick<Connector, 'configSchema' | 'credentialSchema'> | undefined
  now: () => Date
}

export interface ConnectionInput {
  basedOn: number
  community: string
  name: string
  platform: string
  hand?: Hand
  config?: JsonObject
  /** Sealed at once and never shown again; absent: those before stay. */
  credentials?: JsonObject
  horizon?: string
}

export async function findConnection(
  { connections }: Pick<Collections, 'connections'>,
  id: string,
): Promise<ConnectionDocument> {
  const found = await connections.findOne({ _id: id })
  if (!found) throw new Refusal('not-found', { detail: `There is no connection ${id}.` })
  return found
}

/** Writes a connection if it still is what the change is based on; 0 makes a new one, which only watches. What is not given stays. */
export async function putConnection(
  deps: ConnectionDeps,
  id: string,
  { basedOn, credentials, ...given }: ConnectionInput,
): Promise<ConnectionDocument> {
  const { connections, communities } = deps.collections
  const { community, name, platform, hand, config, horizon } = given
  checkAgainst(deps.connector(platform), platform, config ?? (basedOn === 0 ? {} : undefined), credentials)
  const known = await communities.findOne({ _id: community }, { projection: { _id: 1 } })
  if (!known) throw new Refusal('not-found', { detail: `There is no community ${community}.` })
  if (basedOn === 0) {
    const made: ConnectionDocument = {
      ...{ _id: id, format: 1, community, name, platform, hand: hand ?? 'watch only', config: config ?? {} },
      ...{ emergencyStop: null, broken: null, horizon: horizon ?? 'PT24H', revision: 1 },
    }
    // The connection first: its id decides whose credentials these are.
    await connections.insertOne(made)
    if (credentials) await deps.secrets.seal({ id, community }, credentials)
    return made
  }
  const change = {
    name,
    ...(hand && { hand }),
    ...(config && { config }),
    ...(horizon && { horizon }),
    ...(credentials && { broken: null }),
  }
  const changed = await connections.findOneAndUpdate(
    { _id: id, community, platform, revision: basedOn },
    { $set: change, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  )
  if (changed) {
    if (credentials) await deps.secrets.seal({ id, community }, credentials)
    if (credentials || config) await pollSoon(deps.collections, id)
    return changed
  }
  const theirs = connectionView(await findConnection(deps.collections, id))
  throw new Refusal('changed-meanwhile', { yours: { basedOn, ...given }, theirs })
}

function checkAgainst(
  connector: Pick<Connector, 'configSchema' | 'credentialSchema'> | undefined,
  platform: string,
  config: JsonObject | undefined,
  credentials: JsonObject | undefined,
): void {
  const refuse = (pointer: string, message: string) =>
    new Refusal('invalid', { fields: [{ pointer, message }] })
  if (!connector) throw refuse('/body/platform', `there is no platform "${platform}"`)
  if (config && !fits(connector.configSchema, config))
    throw refuse('/body/config', `is not what ${platform} needs`)
  if (credentials && !fits(connector.credentialSchema, credentials)) {
    throw refuse('/body/credentials', `are not what ${platform} needs`)
  }
}

const tests = new WeakMap<TSchema, (value: unknown) => boolean>()
function fits(schema: TSchema, value: unknown): boolean {
  const test = tests.get(schema) ?? compileTest(schema)
  tests.set(schema, test)
  return test(value)
}

/** Everything but what it signs in with. */
export function connectionView(connection: ConnectionDocument) {
  const { _id, community, name, platform, hand, config, emergencyStop, broken, horizon, revision } =
    connection
  return {
    ...{ id: _id, community, name, platform, hand, config, horizon, revision },
    emergencyStop: stopView(emergencyStop),
    broken: broken && { ...broken, since: broken.since.toISOString() },
    health: healthOf(connection),
  }
}
