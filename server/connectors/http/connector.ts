import type { Connector, PlatformAnswer } from '../contract.ts'
import { ask, type HttpAnswer } from '../http-client.ts'
import { isObject, textAt } from '../read-json.ts'
import { unsupported } from '../unsupported.ts'
import { createSafeAgent, isRefusedHost, type Resolve } from './safe-address.ts'

const timeoutMs = 10_000
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Requests to services of other people: `send-request`. Private addresses only where the installation names them. */
export function createHttpConnector({
  allowedPrivateHosts,
  resolve,
}: {
  allowedPrivateHosts: readonly string[]
  /** How names become addresses; absent: as the system does. */
  resolve?: Resolve
}): Connector {
  const dispatcher = createSafeAgent(allowedPrivateHosts, resolve)
  return {
    platform: 'http',
    title: { en: 'HTTP requests', de: 'HTTP-Anfragen' },
    events: [],
    verbs: { 'send-request': { idempotency: 'native' } },
    rate: { perSecond: 20, burst: 40 },
    timeoutMs,
    settlingMs: 2_000,
    configSchema: { type: 'object', properties: {}, additionalProperties: false },
    credentialSchema: {
      type: 'object',
      properties: { headers: { type: 'object', additionalProperties: { type: 'string' } } },
      additionalProperties: false,
    },
    verify: () => ({ is: 'refused', code: 'missing-header', sentence: 'This connection hears nothing.' }),
    parse: () => ({ is: 'refused', code: 'not-understood', sentence: 'This connection hears nothing.' }),
    async act({ verb, params, key }, { credentials, signal }) {
      if (verb !== 'send-request') return unsupported({ verb })
      const address = textAt(params, 'url') ?? ''
      const url = URL.canParse(address) ? new URL(address) : undefined
      if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
        return {
          is: 'refused',
          code: 'validation',
          message: 'The address must begin with http:// or https://.',
        }
      }
      if (isRefusedHost(url.hostname, allowedPrivateHosts)) return refusedAddress(url.hostname)
      const wanted = (textAt(params, 'method') ?? 'POST').toUpperCase()
      const method = methods.find((each) => each === wanted)
      if (!method) return { is: 'refused', code: 'validation', message: `The method ${wanted} is not known.` }
      const body = params.body
      const text =
        body === undefined || method === 'GET'
          ? undefined
          : typeof body === 'string'
            ? body
            : JSON.stringify(body)
      const given = { ...textsOf(credentials.headers), ...textsOf(params.headers) }
      const odd = Object.entries(given).find(([name, value]) => isReserved(name) || !isHeader(name, value))
      if (odd) return { is: 'refused', code: 'validation', message: `The header ${odd[0]} can not be set.` }
      const headers = {
        ...(text !== undefined && { 'content-type': textAt(params, 'contentType') ?? 'application/json' }),
        ...given,
        'idempotency-key': key,
      }
      const sent = { method, url: url.href, headers, timeoutMs, dispatcher }
      return answerOf(
        await ask({ ...sent, ...(text !== undefined && { body: text }), ...(signal && { signal }) }),
        url.hostname,
      )
    },
    health: async () => ({ healthy: true }),
  }
}

const refusedAddress = (host: string): PlatformAnswer => ({
  is: 'refused',
  code: 'policy',
  message: `${host} is on a private address; the installation does not allow it.`,
})

/** What the request itself is made of: set by hand it could be read as another request. */
const reserved = new Set([
  ...['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'te', 'trailer'],
  ...['upgrade', 'expect', 'proxy-connection', 'idempotency-key'],
])
const isReserved = (name: string) => reserved.has(name)
const isHeader = (name: string, value: string) =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)

function textsOf(given: unknown): { [name: string]: string } {
  if (!isObject(given)) return {}
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  )
}

function answerOf(got: HttpAnswer, host: string): PlatformAnswer {
  if (got.is !== 'answer') {
    if (got.message.includes('private address')) return refusedAddress(host)
    const message = `${host}: ${got.message}`
    return got.is === 'not-reached' ? { is: 'temporary', message } : { is: 'ambiguous', message }
  }
  const { status, text, retryAfterMs } = got
  if (status >= 200 && status < 300) return { is: 'done', receipt: { status, body: text.slice(0, 4_000) } }
  const message = `${host} answered ${status}.`
  if (status === 429) return { is: 'rate-limited', retryAfterMs }
  // A service that is too busy has done nothing; of any other failure nobody knows how far it came.
  if (status === 503) return { is: 'temporary', message }
  if (status >= 500 || status === 408) return { is: 'ambiguous', message }
  if (status === 401 || status === 403) return { is: 'refused', code: 'permission', message }
  if (status === 404 || status === 410) return { is: 'refused', code: 'not-found', message }
  if (status < 400)
    return { is: 'refused', code: 'policy', message: `${host} redirects; that is not followed.` }
  return { is: 'refused', code: 'validation', message }
}
