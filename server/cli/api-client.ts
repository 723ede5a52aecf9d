import { type Static, type TSchema, Type } from 'typebox'
import type { Problem } from '../../workflows/graph/problem.ts'
import { compileTest } from '../http/validation.ts'
import { problemSchema } from '../rules/rule-views.ts'

const refusalSchema = Type.Object({
  code: Type.String(),
  sentence: Type.Object({ en: Type.String() }),
  hint: Type.Object({ en: Type.String() }),
  detail: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), message: Type.String() }))),
  problems: Type.Optional(Type.Array(problemSchema)),
})
const isRefusal = compileTest<Static<typeof refusalSchema>>(refusalSchema)

/** The server said no, or could not be reached; `lines` is what to print. */
export class ApiProblem extends Error {
  readonly lines: string[]
  readonly code: string
  constructor(code: string, lines: string[]) {
    super(lines.join('\n'))
    this.name = 'ApiProblem'
    this.code = code
    this.lines = lines
  }
}

export interface ApiClient {
  url: string
  call<S extends TSchema>(method: string, path: string, answer: S, body?: unknown): Promise<Static<S>>
}

/** Talks to the running server. @throws ApiProblem */
export function createApiClient(url: string): ApiClient {
  return {
    url,
    async call<S extends TSchema>(method: string, path: string, answer: S, body?: unknown) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch(() => {
        throw new ApiProblem('not-running', [
          `Steward does not answer at ${url}.`,
          'Start it with npm start, or set STEWARD_URL.',
        ])
      })
      const text = await response.text()
      const value: unknown = text === '' ? null : readJson(text)
      if (response.ok) {
        if (compileTest<Static<S>>(answer)(value)) return value
        throw new ApiProblem('not-understood', [
          `What ${method} ${path} answered is not understood; are both the same version?`,
        ])
      }
      if (isRefusal(value)) throw new ApiProblem(value.code, linesOf(value))
      throw new ApiProblem('not-understood', [`${method} ${path}: ${response.status}`])
    },
  }
}

function linesOf({
  sentence,
  hint,
  detail,
  fields = [],
  problems = [],
}: Static<typeof refusalSchema>): string[] {
  return [
    detail ? `${sentence.en} ${detail}` : `${sentence.en} ${hint.en}`,
    ...fields.map(({ pointer, message }) => `  ${pointer} ${message}`),
    ...problems.map(problemLine),
  ]
}

/** `error · node check /words: sentence → hint` */
export function problemLine({ severity, node, field, sentence, hint }: Problem): string {
  const place = [node !== undefined && `node ${node}`, field].filter(Boolean).join(' ')
  return `  ${severity} · ${place === '' ? 'the rule' : place}: ${sentence.en} → ${hint.en}`
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
