import { createHash } from 'node:crypto'
import { type EventKey, type EventType, eventTypes } from '../../../nodes/contract/event.ts'
import type { JsonObject, JsonValue } from '../../../nodes/contract/json.ts'
import { evaluate } from '../../../nodes/matching/expressions.ts'
import type { Connector, NormalisedEvent, Parsed, RawDelivery } from '../contract.ts'
import { isObject, readExactJson, settingOf, textAt } from '../read-json.ts'
import { verifyStandardWebhook } from '../standard-webhook.ts'
import { unsupported } from '../unsupported.ts'
import { verifyHmac } from './verify-hmac.ts'

/** The fields of an event that an expression may fill; in it, `event` is the payload. */
const fields = [
  ...(['identity', 'occurredAt', 'actorId', 'actorName', 'subjectId', 'authorId'] as const),
  ...(['title', 'text', 'url', 'threadId', 'space'] as const),
] as const
type Field = (typeof fields)[number]

/** Whatever can send JSON: each delivery becomes one event, mapped by expressions. */
export const webhookConnector: Connector = {
  platform: 'webhook',
  title: { en: 'Webhook (in)', de: 'Webhook (eingehend)' },
  events: eventTypes,
  verbs: {},
  rate: { perSecond: 1_000, burst: 1_000 },
  timeoutMs: 1_000,
  settlingMs: 0,
  configSchema: {
    type: 'object',
    properties: {
      verification: { enum: ['standard', 'hmac', 'none'] },
      hmac: {
        type: 'object',
        properties: {
          header: { type: 'string', minLength: 1 },
          algorithm: { enum: ['sha256', 'sha512'] },
          encoding: { enum: ['hex', 'base64'] },
          prefix: { type: 'string' },
        },
        additionalProperties: false,
      },
      type: { enum: [...eventTypes] },
      map: {
        type: 'object',
        properties: Object.fromEntries(fields.map((field) => [field, { type: 'string', maxLength: 2_000 }])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
  credentialSchema: {
    type: 'object',
    properties: { secret: { type: 'string', minLength: 1 } },
    additionalProperties: false,
  },
  verify(delivery, { config, credentials }) {
    const secret = settingOf(credentials, 'secret')
    switch (textAt(config, 'verification') ?? 'standard') {
      case 'hmac':
        return verifyHmac(delivery, config, secret)
      case 'none':
        if (delivery.loopback) return { is: 'genuine' }
        return {
          is: 'refused',
          code: 'bad-signature',
          sentence: 'Without a signature only this machine may send.',
        }
      default:
        if (secret === '')
          return { is: 'refused', code: 'bad-signature', sentence: 'The connection has no secret.' }
        return verifyStandardWebhook(delivery, secret)
    }
  },
  parse: (delivery, { config, now }) => parse(delivery, config, now()),
  act: async (call) => unsupported(call),
  health: async () => ({ healthy: true }),
}

function parse({ body, headers }: RawDelivery, config: JsonObject, now: Date): Parsed {
  const text = Buffer.from(body).toString('utf8')
  const payload = readExactJson(text)
  if (payload === undefined) return { is: 'refused', code: 'not-json', sentence: 'The body is not JSON.' }
  if (!isJsonObject(payload)) {
    return { is: 'refused', code: 'not-understood', sentence: 'The body must be one JSON object.' }
  }
  const known: { [field in Field]?: string } = {}
  for (const field of fields) {
    const expression = textAt(config.map, field)
    if (expression === undefined) continue
    const values = { event: payload, member: {}, thread: {}, community: {}, lists: {}, memory: {}, steps: {} }
    const got = evaluate(expression, { ...values, now: now.toISOString() })
    if (got.is === 'missing' && (field === 'identity' || field === 'occurredAt')) {
      return { is: 'refused', code: 'not-understood', sentence: got.reason, field: `/map/${field}` }
    }
    if (got.is === 'value' && got.value !== null) known[field] = sayValue(got.value)
  }
  const at = known.occurredAt === undefined ? now : new Date(known.occurredAt)
  if (Number.isNaN(at.getTime())) {
    return {
      is: 'refused',
      code: 'not-understood',
      sentence: 'The time can not be read.',
      field: '/map/occurredAt',
    }
  }
  const type = eventTypes.find((each) => each === config.type) ?? 'webhook.received'
  const sent = headers['webhook-id'] ?? createHash('sha256').update(body).digest('base64url')
  return { is: 'events', events: [eventOf(known, { type, at, identity: known.identity ?? sent, payload })] }
}

function eventOf(
  known: { [field in Field]?: string },
  { type, at, identity, payload }: { type: EventType; at: Date; identity: string; payload: JsonObject },
): NormalisedEvent {
  const { actorId, actorName, authorId, title, text, url, threadId, space } = known
  const author = authorId ?? actorId
  const kind = kindOf(type)
  const id = known.subjectId ?? (kind === 'member' ? (actorId ?? identity) : identity)
  const keys: (EventKey | undefined)[] = [
    actorId === undefined ? undefined : `member:${actorId}`,
    threadId === undefined ? undefined : `thread:${threadId}`,
    kind === 'post' || kind === 'comment' ? `post:${id}` : undefined,
  ]
  return {
    identity: `${type}\n${identity}`,
    type,
    occurredAt: at.toISOString(),
    actor: actorId === undefined ? null : { id: actorId, name: actorName ?? actorId, roles: [] },
    subject: {
      ...{ kind, id, revision: 1 },
      ...(author !== undefined && { authorId: author }),
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(url !== undefined && { url }),
    },
    ...(threadId !== undefined && { thread: { id: threadId } }),
    ...(space !== undefined && { space }),
    keys: keys.filter((key) => key !== undefined),
    ext: { payload },
  }
}

function kindOf(type: EventType): 'post' | 'comment' | 'message' | 'member' {
  if (type.startsWith('member.')) return 'member'
  if (type.startsWith('comment.')) return 'comment'
  return type.startsWith('message.') || type === 'webhook.received' ? 'message' : 'post'
}

const sayValue = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))
/** What JSON.parse gives is JSON; only whether it is an object is a question. */
const isJsonObject = (value: unknown): value is JsonObject => isObject(value)
