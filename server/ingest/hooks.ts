import type { IncomingMessage } from 'node:http'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { ConnectionContext, Connector, NormalisedEvent, RawDelivery } from '../connectors/contract.ts'
import type { DoorConnection } from '../connectors/door-connections.ts'
import { answerJson } from '../http/answer-json.ts'
import type { Door } from '../http/door.ts'
import { Refusal } from '../http/errors.ts'
import { readBytes } from '../http/read-bytes.ts'
import { deepest, isTooDeep } from './depth-of.ts'
import type { Ingested } from './ingest-events.ts'
import { receivedEvent } from './received-event.ts'

export interface HooksDeps {
  connection(id: string): Promise<DoorConnection | null>
  connector(platform: string): Connector | undefined
  ingest(event: CommunityEvent): Promise<Ingested>
  eventKey: string
  now: () => Date
  /** Told of each delivery that was not genuine or not understood. */
  refused?(connection: string, code: string): void
}

const oneMiB = 1024 * 1024
const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

const address = /^\/hooks\/([^/?]+)\/?(?:\?|$)/

/** `POST /hooks/{connection}`: raw bytes in, 202 only after the journal has them. */
export function createHooks(deps: HooksDeps): Door {
  return {
    opensFor: ({ method, url }) => method === 'POST' && url?.startsWith('/hooks/') === true,
    async take(request, response) {
      const body = await readBytes(request, oneMiB)
      const found = await deps.connection(connectionOf(request))
      const connector = found && deps.connector(found.connection.platform)
      if (!found || !connector) throw new Refusal('not-found', { detail: 'There is no such connection.' })
      const { connection, credentials } = found
      const context = {
        community: connection.community,
        connection: connection._id,
        config: connection.config,
        credentials,
        now: deps.now,
      }
      const receivedAt = deps.now().toISOString()
      const by = { connection, ingress: 'webhook' as const, eventKey: deps.eventKey, receivedAt }
      const events = readOrTell(deps, connector, deliveryOf(request, body), context).map((event) =>
        receivedEvent(event, by),
      )
      answerJson(response, 202, answerTo(await Promise.all(events.map((event) => deps.ingest(event)))))
    },
  }
}

/** @throws URIError where it is no well-formed address */
function connectionOf({ url = '' }: IncomingMessage): string {
  return decodeURIComponent(address.exec(url)?.[1] ?? '')
}

function deliveryOf(request: IncomingMessage, body: Uint8Array): RawDelivery {
  const headers: { [name: string]: string | undefined } = {}
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value[0] : value
  return { headers, body, loopback: loopback.includes(request.socket.remoteAddress ?? '') }
}

function readOrTell(
  { refused }: Pick<HooksDeps, 'refused'>,
  ...[connector, delivery, context]: Parameters<typeof read>
): NormalisedEvent[] {
  try {
    return read(connector, delivery, context)
  } catch (error) {
    if (error instanceof Refusal) refused?.(context.connection, error.code)
    throw error
  }
}

/** Genuine first, then understood. @throws Refusal */
function read(connector: Connector, delivery: RawDelivery, context: ConnectionContext): NormalisedEvent[] {
  const verified = connector.verify(delivery, context)
  if (verified.is === 'refused') throw new Refusal('bad-signature', { detail: verified.sentence })
  if (isTooDeep(delivery.body))
    throw new Refusal('invalid', { detail: `Nested deeper than ${deepest} levels.` })
  const parsed = connector.parse(delivery, context)
  if (parsed.is === 'events') return parsed.events
  const { code, sentence: detail, field: pointer } = parsed
  if (code === 'not-json') throw new Refusal('not-json', { detail })
  throw new Refusal('invalid', { detail, ...(pointer && { fields: [{ pointer, message: detail }] }) })
}

/** One answer for all that came in one delivery: what is unsure of one is to be sent again. @throws Refusal */
function answerTo(outcomes: readonly Ingested[]): { accepted: number; duplicate?: true } {
  if (outcomes.some(({ is }) => is === 'unsure'))
    throw new Refusal('unavailable', { detail: 'Nothing is known to be stored. Send it again.' })
  const rejected = outcomes.find((outcome) => outcome.is === 'rejected')
  if (rejected) throw new Refusal('invalid', { detail: rejected.sentence })
  const duplicate = outcomes.length > 0 && outcomes.every(({ is }) => is === 'duplicate')
  return { accepted: outcomes.length, ...(duplicate && { duplicate }) }
}
