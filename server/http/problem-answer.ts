import type { ServerResponse } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { MongoError, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb'
import { Overloaded } from '../mongo/group-commit.ts'
import { NoAnswer } from '../mongo/in-time.ts'
import { answerJson } from './answer-json.ts'
import { errors, Refusal } from './errors.ts'

/** Answers a refusal as application/problem+json (RFC 9457), in both languages. */
export function answerRefusal(response: ServerResponse, { code, details }: Refusal): void {
  const { status, sentence, hint } = errors[code]
  const { retryAfterSeconds = 1, ...shown } = details
  const about = { type: `urn:steward:problem:${code}`, title: sentence.en, status, code, sentence, hint }
  answerJson(
    response,
    status,
    { ...about, ...shown },
    {
      'content-type': 'application/problem+json; charset=utf-8',
      ...((status === 429 || status === 503) && { 'retry-after': String(retryAfterSeconds) }),
    },
  )
}

/** What was thrown becomes one entry of the errors table; what nobody foresaw is logged and says nothing. */
export function answerError(response: ServerResponse, error: unknown, log: (error: unknown) => void): void {
  const refusal = refusalFrom(error)
  if (refusal.code === 'internal') log(error)
  if (response.headersSent) response.destroy()
  else answerRefusal(response, refusal)
}

/** The same for everything that Express serves. */
export function problemAnswer(log: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => answerError(response, error, log)
}

/** The end of every address that nobody answers. */
export const nothingHere: RequestHandler = (_request, response) =>
  answerRefusal(response, new Refusal('not-found'))

function refusalFrom(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof Overloaded) return new Refusal('overloaded')
  if (isBodyError(error)) return bodyRefusal(error)
  if (error instanceof MongoServerError && error.code === 11000) return new Refusal('exists-already')
  const isAway = [NoAnswer, MongoNetworkError, MongoServerSelectionError].some(
    (kind) => error instanceof kind,
  )
  if (isAway || (error instanceof MongoError && error.hasErrorLabel('RetryableWriteError')))
    return new Refusal('unavailable')
  if (error instanceof URIError) return new Refusal('bad-request', { detail: error.message })
  return new Refusal('internal')
}

function isBodyError(error: unknown): error is Error & { type: string } {
  return error instanceof Error && 'type' in error && typeof error.type === 'string'
}

/** The JSON parser's own errors, by their type. */
function bodyRefusal({ type, message }: Error & { type: string }): Refusal {
  switch (type) {
    case 'entity.too.large':
      return new Refusal('too-large')
    case 'entity.parse.failed':
      return new Refusal('not-json', { detail: message })
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new Refusal('not-json-type', { detail: message })
    default:
      return new Refusal('bad-request', { detail: message })
  }
}
