import express, { Router } from 'express'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Connector } from '../connectors/contract.ts'
import type { ConnectionDocument } from '../mongo/documents.ts'
import { Overloaded } from '../mongo/group-commit.ts'
import type { Ingested } from './ingest-events.ts'
import { receivedEvent } from './received-event.ts'

export interface HooksDeps {
  connection(id: string): Promise<ConnectionDocument | null>
  connector(platform: string): Connector | undefined
  credentials(connection: ConnectionDocument): Promise<JsonObject>
  ingest(event: CommunityEvent): Promise<Ingested>
  eventKey: string
  now: () => Date
}

type Problem = { status: number; code: string; detail: string; field?: string }
const oneMiB = 1024 * 1024

/** `POST /hooks/{connection}`: raw bytes in, 202 only after the journal has them. */
export function createHooks(deps: HooksDeps): Router {
  const router = Router()
  router.post(
    '/hooks/:connection',
    express.raw({ type: () => true, limit: oneMiB }),
    async (request, response) => {
      const refuse = ({ status, ...problem }: Problem) => {
        if (status === 503 || status === 429) response.set('Retry-After', '1')
        response
          .status(status)
          .type('application/problem+json')
          .send({ type: 'about:blank', status, ...problem })
      }
      const connection = await deps.connection(request.params.connection)
      const connector = connection && deps.connector(connection.platform)
      if (!connection || !connector)
        return refuse({ status: 404, code: 'no-such-connection', detail: 'There is no such connection.' })
      const body: Uint8Array = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, [value].flat().at(0)]),
      )
      const address = request.socket.remoteAddress ?? ''
      const delivery = { headers, body, loopback: ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address) }
      const context = {
        community: connection.community,
        connection: connection._id,
        config: connection.config,
        credentials: await deps.credentials(connection),
        now: deps.now,
      }
      const verified = connector.verify(delivery, context)
      if (verified.is === 'refused')
        return refuse({ status: 401, code: verified.code, detail: verified.sentence })
      const parsed = connector.parse(delivery, context)
      if (parsed.is === 'refused') {
        const status = parsed.code === 'not-json' ? 400 : 422
        return refuse({
          status,
          code: parsed.code,
          detail: parsed.sentence,
          ...(parsed.field && { field: parsed.field }),
        })
      }
      const receivedAt = deps.now().toISOString()
      const by = { connection, ingress: 'webhook' as const, eventKey: deps.eventKey, receivedAt }
      const events = parsed.events.map((event) => receivedEvent(event, by))
      const outcomes = await Promise.all(events.map((event) => deps.ingest(event))).catch(
        (error: unknown) => {
          if (error instanceof Overloaded) return 'overloaded' as const
          throw error
        },
      )
      if (outcomes === 'overloaded') {
        return refuse({
          status: 429,
          code: 'overloaded',
          detail: 'Too much is waiting. Send it again in a second.',
        })
      }
      answer(outcomes, response, refuse)
    },
  )
  return router
}

function answer(outcomes: Ingested[], response: express.Response, refuse: (problem: Problem) => void): void {
  const rejected = outcomes.find((outcome) => outcome.is === 'rejected')
  if (outcomes.some(({ is }) => is === 'unsure')) {
    refuse({ status: 503, code: 'not-stored', detail: 'Nothing is known to be stored. Send it again.' })
  } else if (rejected) {
    refuse({ status: 422, code: 'rejected', detail: rejected.sentence, field: rejected.field })
  } else {
    const duplicate = outcomes.length > 0 && outcomes.every(({ is }) => is === 'duplicate')
    response.status(202).json({ accepted: outcomes.length, ...(duplicate && { duplicate: true }) })
  }
}
