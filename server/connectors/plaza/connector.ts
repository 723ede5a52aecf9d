import { type EffectFailure, type Verb, verbNames, verbs } from '../../../nodes/contract/effect.ts'
import type { JsonObject, Words } from '../../../nodes/contract/json.ts'
import type { ConnectionContext, Connector, EffectCall, PlatformAnswer, VerbSupport } from '../contract.ts'
import { ask, type HttpAnswer } from '../http-client.ts'
import { isObject, readJson, settingOf, textAt } from '../read-json.ts'
import { verifyStandardWebhook } from '../standard-webhook.ts'
import { unsupported } from '../unsupported.ts'
import { actToEvent } from './act-to-event.ts'
import { choicesOf } from './choices-of.ts'
import { readActs } from './read-acts.ts'

const timeoutMs = 5_000
/** A page of the feed, if every act in it carried the longest texts, before and after an edit. */
const pageSize = 100
const mostBytes = pageSize * 512 * 1024
const native: VerbSupport = { idempotency: 'native' }
const elsewhere: readonly Verb[] = ['send-email', 'send-request']
const able = verbNames.filter((verb) => verbs[verb].place === 'platform' && !elsewhere.includes(verb))

/** The small forum of our own: everything a rule can say can be heard and done there. */
export const plazaConnector: Connector = {
  platform: 'plaza',
  title: { en: 'Plaza (demo forum)', de: 'Plaza (Beispielforum)' },
  events: [
    ...(['post.created', 'post.edited', 'comment.created', 'comment.edited', 'message.received'] as const),
    ...(['reaction.added', 'report.created', 'member.joined', 'member.left', 'member.changed'] as const),
    ...(['moderation.done', 'moderation.reversed'] as const),
  ],
  verbs: Object.fromEntries(able.map((verb) => [verb, native])),
  rate: { perSecond: 10_000, burst: 10_000 },
  timeoutMs,
  longestText: 60_000,
  settlingMs: 1_000,
  configSchema: {
    type: 'object',
    required: ['url'],
    properties: { url: { type: 'string', pattern: '^https?://' } },
    additionalProperties: false,
  },
  credentialSchema: {
    type: 'object',
    required: ['token', 'secret'],
    properties: {
      token: { type: 'string', minLength: 1 },
      secret: { type: 'string', pattern: '^whsec_[A-Za-z0-9+/]+=*$' },
    },
    additionalProperties: false,
  },
  verify: (delivery, { credentials }) => verifyStandardWebhook(delivery, settingOf(credentials, 'secret')),
  parse({ body }) {
    const given = readJson(Buffer.from(body).toString('utf8'))
    if (given === undefined) return { is: 'refused', code: 'not-json', sentence: 'The body is not JSON.' }
    const read = readActs(given)
    if (read.is === 'acts') return { is: 'events', events: read.acts.map(actToEvent) }
    return { is: 'refused', code: 'not-understood', sentence: 'This is no act of the forum.', field: read.at }
  },
  async act(call, context) {
    if (!able.includes(call.verb)) return unsupported(call)
    return answerOf(await send(context, 'POST', `/api/mod/${verbThere(call.verb)}`, bodyOf(call)))
  },
  async findEffect({ key }, context) {
    const got = await send(context, 'GET', `/api/mod/effects/${encodeURIComponent(key)}`)
    if (got.is !== 'answer') return { is: 'unknown' }
    if (got.status === 404) return { is: 'not-found' }
    return got.status === 200 ? { is: 'found', receipt: receiptOf(got.text) } : { is: 'unknown' }
  },
  async look({ kind, id }, context) {
    const path = kind === 'member' ? 'members' : kind === 'thread' ? 'threads' : 'posts'
    const got = await send(context, 'GET', `/api/${path}/${encodeURIComponent(id)}`)
    if (got.is !== 'answer') return { is: 'unknown' }
    if (got.status === 404) return { is: 'gone' }
    const seen = readJson(got.text)
    if (got.status !== 200 || !isObject(seen)) return { is: 'unknown' }
    const revision = typeof seen.revision === 'number' ? seen.revision : 1
    const subject = { kind, id, revision, ...wordsOf(seen) }
    return { is: 'here', subject, state: textAt(seen, 'state') ?? 'visible' }
  },
  async poll(cursor, context) {
    const after = cursor ?? '0'
    const got = await send(context, 'GET', `/api/acts?after=${encodeURIComponent(after)}&limit=${pageSize}`)
    const seen = got.is === 'answer' && got.status === 200 ? readJson(got.text) : undefined
    if (!isObject(seen)) {
      const waits = got.is === 'answer' && got.status === 429
      return { is: 'failed', sentence: whyNot(got), ...(waits && { retryAfterMs: got.retryAfterMs }) }
    }
    const read = readActs(seen.acts)
    if (read.is !== 'acts') return { is: 'failed', sentence: whyNot(got) }
    const last = read.acts.at(-1)?.seq
    return {
      is: 'events',
      events: read.acts.map(actToEvent),
      cursor: last === undefined ? after : String(last),
      more: seen.more === true,
    }
  },
  async choices(context) {
    const [members, threads] = await Promise.all(
      ['members', 'threads'].map((name) => send(context, 'GET', `/api/${name}?limit=1000`)),
    )
    if (members?.is !== 'answer' || threads?.is !== 'answer') return null
    return choicesOf(readJson(members.text), readJson(threads.text))
  },
  async health(context) {
    const got = await send(context, 'GET', '/api/mod')
    return got.is === 'answer' && got.status === 200
      ? { healthy: true }
      : { healthy: false, sentence: whyNot(got) }
  },
}

/** What is said of a thing, as its events say it. */
function wordsOf(seen: { [field: string]: unknown }) {
  const [authorId, title, text, createdAt] = ['author', 'title', 'text', 'createdAt'].map((field) =>
    textAt(seen, field),
  )
  return {
    ...(authorId !== undefined && { authorId }),
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...(createdAt !== undefined && { createdAt }),
  }
}

const verbThere = (verb: Verb) => (verb === 'hold-for-review' ? 'hold' : verb)

function bodyOf({ key, depth, subject, params }: EffectCall): string {
  const text = textAt(params, 'text') ?? textAt(params, 'message')
  const own = Object.fromEntries(
    ['reason', 'tag', 'role', 'label', 'duration'].flatMap((name) => {
      const found = textAt(params, name)
      return found === undefined ? [] : [[name, found]]
    }),
  )
  return JSON.stringify({ subject: subject.id, key, depth, ...own, ...(text !== undefined && { text }) })
}

function send(
  context: ConnectionContext,
  method: 'GET' | 'POST',
  path: string,
  body?: string,
): Promise<HttpAnswer> {
  const base = settingOf(context.config, 'url').replace(/\/+$/, '')
  return ask({
    method,
    url: base + path,
    headers: {
      authorization: `Bearer ${settingOf(context.credentials, 'token')}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
    ...{ timeoutMs, mostBytes },
    ...(context.signal && { signal: context.signal }),
  })
}

function whyNot(got: HttpAnswer): Words {
  if (got.is !== 'answer') {
    return {
      en: `The forum does not answer (${got.message}).`,
      de: `Das Forum antwortet nicht (${got.message}).`,
    }
  }
  switch (got.status) {
    case 200:
      return {
        en: 'The forum answered something odd.',
        de: 'Das Forum hat etwas Unverständliches geantwortet.',
      }
    case 401:
    case 403:
      return { en: 'The forum does not accept our token.', de: 'Das Forum nimmt unseren Schlüssel nicht an.' }
    case 429:
      return { en: 'The forum asks us to wait.', de: 'Das Forum bittet um Geduld.' }
    default:
      return { en: `The forum answered ${got.status}.`, de: `Das Forum hat mit ${got.status} geantwortet.` }
  }
}

function receiptOf(text: string): JsonObject {
  const seen = readJson(text)
  const [made, at, until] = ['made', 'at', 'until'].map((field) => textAt(seen, field))
  return {
    ...(made !== undefined && { made }),
    ...(at !== undefined && { at }),
    ...(until !== undefined && { until }),
  }
}

const refusals: { readonly [status: number]: EffectFailure | 'auth' } = {
  400: 'validation',
  401: 'auth',
  403: 'permission',
  404: 'not-found',
  409: 'validation',
  422: 'validation',
}

function answerOf(got: HttpAnswer): PlatformAnswer {
  if (got.is === 'not-reached') return { is: 'temporary', message: 'The forum can not be reached.' }
  if (got.is === 'broken-off') return { is: 'ambiguous', message: 'The request to the forum broke off.' }
  const { status, text, retryAfterMs } = got
  const seen = readJson(text)
  if (status === 200 && isObject(seen)) {
    return { is: 'done', receipt: receiptOf(text), ...(seen.already === true && { already: true as const }) }
  }
  if (status === 429) return { is: 'rate-limited', retryAfterMs }
  const code = refusals[status]
  if (code)
    return { is: 'refused', code, message: textAt(seen, 'message') ?? `The forum answered ${status}.` }
  return { is: 'ambiguous', message: `The forum answered ${status}.` }
}
