import type { Words } from '../../nodes/contract/json.ts'

interface RefusalBody {
  code?: unknown
  theirs?: unknown
  problems?: unknown
}

/** What the server refuses, as it says it. */
export class ApiError extends Error {
  readonly status: number
  readonly sentence: Words
  readonly hint: Words
  readonly body: RefusalBody
  constructor(status: number, sentence: Words, hint: Words, body: RefusalBody) {
    super(sentence.en)
    this.status = status
    this.sentence = sentence
    this.hint = hint
    this.body = body
  }
}

const silent: Words = { en: 'Steward does not answer.', de: 'Steward antwortet nicht.' }
const silentHint: Words = {
  en: 'Is it still running? Try again in a moment.',
  de: 'Läuft es noch? Gleich noch einmal versuchen.',
}

/** One request to the API; a refusal is thrown as `ApiError`. */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (!response) throw new ApiError(0, silent, silentHint, {})
  const text = await response.text()
  const answer = readJson(text)
  if (!response.ok) throw refusal(response.status, answer)
  return answer
}

/** The server's description is held current by its own tests; here its answers are taken at their word. */
function readJson(text: string) {
  try {
    return JSON.parse(text || 'null')
  } catch {
    return null
  }
}

interface ProblemBody extends RefusalBody {
  title?: unknown
  sentence?: unknown
  detail?: unknown
  hint?: unknown
}

function refusal(status: number, body: ProblemBody | null): ApiError {
  const sentence = asWords(body?.sentence) ?? asWords(body?.title) ?? asWords(body?.detail) ?? silent
  return new ApiError(status, sentence, asWords(body?.hint) ?? silentHint, body ?? {})
}

function asWords(text: unknown): Words | undefined {
  if (typeof text === 'string') return { en: text, de: text }
  if (typeof text !== 'object' || text === null || !('en' in text) || !('de' in text)) return undefined
  return { en: String(text.en), de: String(text.de) }
}
