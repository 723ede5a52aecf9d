import type { JsonObject, JsonValue } from '../../nodes/contract/json.ts'

/** What of a JSON schema the form looks at. */
export interface FieldSchema {
  type?: string
  enum?: JsonValue[]
  const?: JsonValue
  anyOf?: FieldSchema[]
  properties?: { [name: string]: FieldSchema }
  required?: string[]
  items?: FieldSchema
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  default?: JsonValue
}

export type FieldShape =
  | 'choice'
  | 'text'
  | 'long-text'
  | 'number'
  | 'boolean'
  | 'duration'
  | 'time'
  | 'texts'
  | 'choices'
  | 'entries'
  | 'object'
  | 'json'

/** Which control a field gets. */
export function shapeOf(schema: FieldSchema): FieldShape {
  if (choicesOf(schema)) return 'choice'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.type === 'string') {
    if (schema.pattern?.startsWith('^P(')) return 'duration'
    if (schema.pattern?.includes(':[0-5]')) return 'time'
    return (schema.maxLength ?? 0) > 500 ? 'long-text' : 'text'
  }
  if (schema.type === 'array' && schema.items) {
    if (choicesOf(schema.items)) return 'choices'
    if (schema.items.type === 'string') return 'texts'
    return 'entries'
  }
  if (schema.type === 'object' && schema.properties) return 'object'
  return 'json'
}

export function choicesOf(schema: FieldSchema): JsonValue[] | undefined {
  if (schema.enum) return schema.enum
  if (!schema.anyOf || schema.anyOf.length === 0) return undefined
  const constants = schema.anyOf.map((option) => option.const)
  return constants.every((value) => value !== undefined) ? constants : undefined
}

/** A first value for a new entry. */
export function emptyValue(schema: FieldSchema): JsonValue {
  if (schema.default !== undefined) return schema.default
  const shape = shapeOf(schema)
  switch (shape) {
    case 'choice':
      return choicesOf(schema)?.[0] ?? ''
    case 'boolean':
      return false
    case 'number':
      return schema.minimum ?? 0
    case 'duration':
      return 'PT10M'
    case 'time':
      return '09:00'
    case 'texts':
    case 'choices':
    case 'entries':
      return []
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, emptyValue(schema.properties?.[name] ?? {})]),
      )
    case 'text':
    case 'long-text':
    case 'json':
      return ''
  }
}

/** `undefined` takes an optional field away. */
export function withField(config: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  const { [name]: _old, ...rest } = config
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** A text that was emptied is no value where the field may be absent. */
export const orAbsent = (schema: FieldSchema, name: string, value: JsonValue | undefined) =>
  value === '' && !schema.required?.includes(name) ? undefined : value

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'
const single = /^P(?:(\d+)Y|(\d+)M|(\d+)W|(\d+)D|T(?:(\d+)H|(\d+)M|(\d+)S))$/

/** `PT10M` → 10 minutes; a duration of several units is left as text. */
export function readDuration(iso: string): { count: number; unit: DurationUnit } | undefined {
  const [, years, months, weeks, days, hours, minutes, seconds] = single.exec(iso) ?? []
  if (years) return { count: Number(years), unit: 'years' }
  if (months) return { count: Number(months), unit: 'months' }
  if (weeks) return { count: Number(weeks), unit: 'weeks' }
  if (days) return { count: Number(days), unit: 'days' }
  if (hours) return { count: Number(hours), unit: 'hours' }
  if (minutes) return { count: Number(minutes), unit: 'minutes' }
  if (seconds) return { count: Number(seconds), unit: 'seconds' }
  return undefined
}

export function writeDuration(count: number, unit: DurationUnit): string {
  switch (unit) {
    case 'years':
      return `P${count}Y`
    case 'months':
      return `P${count}M`
    case 'weeks':
      return `P${count}W`
    case 'days':
      return `P${count}D`
    case 'hours':
      return `PT${count}H`
    case 'minutes':
      return `PT${count}M`
    case 'seconds':
      return `PT${count}S`
  }
}
