import type { Fact } from '../contract/fact.ts'
import type { JsonValue } from '../contract/json.ts'

export type Read<T> = { known: true; value: T } | { known: false; why: string }

/** Reads a fact as a number: the value itself, or its field `field`. */
export function readNumber(fact: Fact | undefined, field: string): Read<number> {
  return read(fact, field, (value) => (typeof value === 'number' ? value : undefined))
}
export function readString(fact: Fact | undefined, field: string): Read<string> {
  return read(fact, field, (value) => (typeof value === 'string' && value !== '' ? value : undefined))
}
export function readStrings(fact: Fact | undefined, field: string): Read<string[]> {
  return read(fact, field, (value) =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined,
  )
}
/** A yes or no; a text says yes with a name (of a holiday), null says no. */
export function readFlag(fact: Fact | undefined, field: string): Read<boolean> {
  return read(fact, field, (value) => {
    if (typeof value === 'boolean') return value
    if (typeof value === 'string') return value !== ''
    return value === null ? false : undefined
  })
}

function read<T>(fact: Fact | undefined, field: string, as: (value: JsonValue) => T | undefined): Read<T> {
  if (!fact || fact.is === 'not-provided') return { known: false, why: 'nothing here can tell' }
  if (fact.is === 'unavailable') return { known: false, why: fact.reason }
  const { value } = fact
  const inner = value !== null && typeof value === 'object' && !Array.isArray(value) ? value[field] : value
  const got = inner === undefined ? undefined : as(inner)
  return got === undefined
    ? { known: false, why: `the answer of ${fact.source} can not be read` }
    : { known: true, value: got }
}
