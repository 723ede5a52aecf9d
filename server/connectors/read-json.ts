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

export const isObject = (value: unknown): value is { [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function textAt(value: unknown, field: string): string | undefined {
  const found = isObject(value) ? value[field] : undefined
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** A required text of a config or of credentials; empty when it is not there. */
export const settingOf = (of: JsonObject, field: string): string => textAt(of, field) ?? ''
