import { type Dispatcher, errors, request } from 'undici'

export interface HttpAsk {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: { [name: string]: string }
  body?: string
  /** How long it may take, where no `signal` says when its time is over. */
  timeoutMs: number
  signal?: AbortSignal
  dispatcher?: Dispatcher
  /** More than this is not read; a mebibyte unless more is expected. */
  mostBytes?: number
}
export type HttpAnswer =
  | { is: 'answer'; status: number; text: string; retryAfterMs: number }
  /** The connection was never made: nothing was done. */
  | { is: 'not-reached'; message: string }
  /** It broke off after it may have been sent. */
  | { is: 'broken-off'; message: string }

const mebibyte = 1024 * 1024
const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_INVALID_ARG',
])

/** One request with limits on time and size; redirects are not followed. */
export async function ask({ timeoutMs, signal, ...asked }: HttpAsk): Promise<HttpAnswer> {
  try {
    const answer = await request(asked.url, {
      method: asked.method,
      ...(asked.headers && { headers: asked.headers }),
      ...(asked.body !== undefined && { body: asked.body }),
      ...(asked.dispatcher && { dispatcher: asked.dispatcher }),
      signal: signal ?? AbortSignal.timeout(timeoutMs),
    })
    const text = await readLimited(answer.body, asked.mostBytes ?? mebibyte)
    const waits = [answer.headers['retry-after']].flat()[0]
    return { is: 'answer', status: answer.statusCode, text, retryAfterMs: readRetryAfter(waits, Date.now()) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const message = error instanceof Error ? error.message : 'unknown error'
    const known = neverReached.has(code) || error instanceof errors.ConnectTimeoutError
    return { is: known ? 'not-reached' : 'broken-off', message: message || code }
  }
}

const longestWaitMs = 3_600_000
const usualWaitMs = 5_000

/** How long a platform asks to wait, said in seconds or as a date; an hour at most, five seconds when it does not say. */
export function readRetryAfter(said: string | undefined, now: number): number {
  if (said === undefined || said.trim() === '') return usualWaitMs
  const isDate = /^[A-Z][a-z]+, /.test(said)
  const ms = isDate
    ? Date.parse(said) - now
    : /^\s*\d+(\.\d+)?\s*$/.test(said)
      ? Number(said) * 1_000
      : Number.NaN
  return Number.isNaN(ms) ? usualWaitMs : Math.min(longestWaitMs, Math.max(0, Math.ceil(ms)))
}

async function readLimited(body: Dispatcher.ResponseData['body'], mostBytes: number): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of body) {
    const chunk = Buffer.from(part)
    bytes += chunk.length
    if (bytes > mostBytes) {
      body.destroy()
      break
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts).toString('utf8')
}
