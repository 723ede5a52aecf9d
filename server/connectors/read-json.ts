import type { JsonObject } from '../../nodes/contract/json.ts'

/** Undefined when the text is not JSON. */
export function readJson(text: string): unknown {
  try {
    const known: unknown = JSON.parse(text)
    return known
  } catch {
    return undefined
  }
}

/** JSON in which whole numbers too large to be counted exactly stay as they are written: they are ids. */
export function readExactJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return readJson(text)
  try {
    const known: unknown = JSON.parse(text, exact)
    return known
  } catch {
    return undefined
  }
}

function exact(_field: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  const isTooLarge = typeof value === 'number' && !Number.isSafeInteger(value)
  return isTooLarge && source !== undefined && /^-?\d+$/.test(source) ? source : value
}

export const isObject = (value: unknown): value is { [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function textAt(value: unknown, field: string): string | undefined {
  const found = isObject(value) ? value[field] : undefined
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** A required text of a config or of credentials; empty when it is not there. */
export const settingOf = (of: JsonObject, field: string): string => textAt(of, field) ?? ''
