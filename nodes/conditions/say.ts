import type { JsonObject, Words } from '../contract/json.ts'

/** Reads a field of a config for a sentence; configs on a canvas may be half filled in. */
export function textOf(config: JsonObject, field: string, otherwise = '…'): string {
  const value = config[field]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : otherwise
}

export function textsOf(config: JsonObject, field: string): string[] {
  const value = config[field]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/** `"a", "b" or "c"`; long lists end in a count. */
export function listed(items: readonly string[], joint: 'or' | 'and' = 'or'): Words {
  const joints = joint === 'or' ? { en: 'or', de: 'oder' } : { en: 'and', de: 'und' }
  return { en: join(items, joints.en, 'more'), de: join(items, joints.de, 'weitere') }
}

export function quoted(items: readonly string[]): string[] {
  return items.map((item) => `"${item}"`)
}

/** The text of an ISO 8601 duration: `10 minutes`. */
export function saidDuration(duration: string): Words {
  const found = /^P(?:T?)(\d+)([YMWDHS])$/.exec(duration)
  if (!found) return { en: duration, de: duration }
  const [, count = '1', letter = 'D'] = found
  const unit = unitsByLetter[letter === 'M' && duration.includes('T') ? 'min' : letter] ?? [
    '?',
    '?',
    '?',
    '?',
  ]
  const [en, ens, de, des] = unit
  return count === '1' ? { en: `1 ${en}`, de: `1 ${de}` } : { en: `${count} ${ens}`, de: `${count} ${des}` }
}

const unitsByLetter: Record<string, readonly [string, string, string, string]> = {
  Y: ['year', 'years', 'Jahr', 'Jahre'],
  M: ['month', 'months', 'Monat', 'Monate'],
  W: ['week', 'weeks', 'Woche', 'Wochen'],
  D: ['day', 'days', 'Tag', 'Tage'],
  H: ['hour', 'hours', 'Stunde', 'Stunden'],
  min: ['minute', 'minutes', 'Minute', 'Minuten'],
  S: ['second', 'seconds', 'Sekunde', 'Sekunden'],
}

function join(items: readonly string[], joint: string, more: string): string {
  if (items.length === 0) return '…'
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} ${more}`] : [...items]
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} ${joint} ${last}`
}
