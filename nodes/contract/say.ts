import type { Duration, JsonObject, Words } from './json.ts'

/** A text of a config, or `otherwise` where there is none: sentences are also made from unfinished configs. */
export function textOf(config: JsonObject, field: string, otherwise = ''): string {
  const value = config[field]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : otherwise
}

/** A list of texts of a config. */
export function listOf(config: JsonObject, field: string): string[] {
  const value = config[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** `a, b or c`; long lists end in a count. */
export function listed(items: readonly string[], joint: 'or' | 'and' = 'or'): Words {
  const joints = joint === 'or' ? { en: 'or', de: 'oder' } : { en: 'and', de: 'und' }
  return { en: join(items, joints.en, 'more'), de: join(items, joints.de, 'weitere') }
}

function join(items: readonly string[], joint: string, more: string): string {
  if (items.length === 0) return '…'
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} ${more}`] : [...items]
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} ${joint} ${last}`
}

export const quoted = (items: readonly string[]): string[] => items.map((item) => `"${item}"`)

/** `"a", "b" or "c"`; nothing where there is none. */
export const sayAny = (items: readonly string[]): Words =>
  items.length === 0 ? { en: '', de: '' } : listed(quoted(items))

/** The beginning of a longer text, for a card. */
export function short(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

const units = [
  ['year', 'years', 'Jahr', 'Jahre'],
  ['month', 'months', 'Monat', 'Monate'],
  ['week', 'weeks', 'Woche', 'Wochen'],
  ['day', 'days', 'Tag', 'Tage'],
  ['hour', 'hours', 'Stunde', 'Stunden'],
  ['minute', 'minutes', 'Minute', 'Minuten'],
  ['second', 'seconds', 'Sekunde', 'Sekunden'],
] as const

/** `2 days 4 hours`; a text that is no duration is given back as it is. */
export function sayDuration(duration: Duration): Words {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
    duration,
  )
  if (!parts) return { en: duration, de: duration }
  const said = units.flatMap(([one, many, eins, viele], at) => {
    const count = Number(parts[at + 1] ?? 0)
    if (count === 0) return []
    return [{ en: `${count} ${count === 1 ? one : many}`, de: `${count} ${count === 1 ? eins : viele}` }]
  })
  if (said.length === 0) return { en: '0 seconds', de: '0 Sekunden' }
  return { en: said.map(({ en }) => en).join(' '), de: said.map(({ de }) => de).join(' ') }
}
