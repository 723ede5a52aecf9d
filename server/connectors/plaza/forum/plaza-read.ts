import { durationMs, isDuration } from '../../../../nodes/matching/time.ts'
import type { Refusal } from './plaza-things.ts'
import { refuse } from './plaza-things.ts'

/** The longest text, in UTF-16 units: an edit that carries both texts still fits in a delivery. */
export const longestText = 60_000

/** A request that was understood but can not be taken; the error handler answers it. */
export class BadRequest extends Error {
  readonly refusal: Refusal
  constructor(message: string) {
    super(message)
    this.refusal = refuse('validation', message)
  }
}

export interface Body {
  text(field: string, most?: number): string
  optional(field: string, most?: number): string | undefined
  words(field: string): string[]
  number(field: string, otherwise: number): number
}

/** Reads the fields of a JSON or form body. Texts are made well-formed here, before anything else sees them. */
export function readBody(body: unknown): Body {
  if (typeof body !== 'object' || body === null) throw new BadRequest('The body must be a JSON object.')
  const fields = new Map<string, unknown>(Object.entries(body))
  const optional = (field: string, most = 1_000) => {
    const value = fields.get(field)
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string') throw new BadRequest(`${field} must be a text.`)
    if (value.length > most) throw new BadRequest(`${field} is longer than ${most} characters.`)
    return value.toWellFormed()
  }
  return {
    optional,
    text(field, most) {
      const value = optional(field, most)
      if (value === undefined || value.trim() === '') throw new BadRequest(`${field} is missing.`)
      return value
    },
    words(field) {
      const value = fields.get(field)
      if (value === undefined) return []
      if (!Array.isArray(value) || value.length > 50)
        throw new BadRequest(`${field} must be a list of words.`)
      return value.map((word: unknown) => {
        if (typeof word !== 'string' || word === '' || word.length > 60)
          throw new BadRequest(`${field} must be a list of words.`)
        return word.toWellFormed()
      })
    },
    number(field, otherwise) {
      const value = fields.get(field)
      if (value === undefined) return otherwise
      const number = typeof value === 'string' ? Number(value) : value
      if (typeof number !== 'number' || !Number.isFinite(number) || number < 0)
        throw new BadRequest(`${field} must be a number from 0 on.`)
      return number
    },
  }
}

/** An ISO time, or a clear refusal. */
export function readTime(value: string | undefined, field: string): string | undefined {
  if (value === undefined) return undefined
  const time = new Date(value)
  if (Number.isNaN(time.getTime()))
    throw new BadRequest(`${field} must be a time such as 2026-03-01T12:00:00Z.`)
  return time.toISOString()
}

/** When something of this length ends; absent without a length. */
export function readEnd(duration: string | undefined, now: Date): string | undefined {
  if (duration === undefined) return undefined
  if (!isDuration(duration)) throw new BadRequest('duration must be a length such as P7D or PT30M.')
  return new Date(now.getTime() + durationMs(duration)).toISOString()
}
