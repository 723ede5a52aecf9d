import type { Duration, JsonObject, Words } from './json.ts'

/** A text of a config, or '' where there is none: sentences are also made from unfinished configs. */
export function textOf(config: JsonObject, field: string): string {
  const value = config[field]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A list of texts of a config. */
export function listOf(config: JsonObject, field: string): string[] {
  const value = config[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** `"a", "b" or "c"`. */
export function sayAny(items: readonly string[]): Words {
  const quoted = items.map((item) => `"${item}"`)
  const join = (or: string) =>
    quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} ${or} ${quoted.at(-1)}`
  return { en: join('or'), de: join('oder') }
}

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
