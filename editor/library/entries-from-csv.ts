import { parse } from 'csv-parse/browser/esm/sync'

export interface ListEntry {
  text: string
  /** Until when it holds; absent: for good. */
  until?: string
}
export interface ReadCsv {
  entries: ListEntry[]
  /** Lines that could not be taken, as people count them. */
  refused: { line: number; text: string }[]
}

const headers = ['text', 'word', 'entry', 'domain', 'member', 'wort', 'eintrag', 'mitglied']
const longest = 500

/** Reads a list out of a CSV file: the entry first, then, where there is one, the day until which it holds. */
export function entriesFromCsv(file: string): ReadCsv {
  const rows = readRows(file)
  const entries: ListEntry[] = []
  const refused: ReadCsv['refused'] = []
  for (const [at, { cells, line }] of rows.entries()) {
    const [text = '', until = ''] = cells.map((cell) => cell.trim())
    if (text === '' || (at === 0 && headers.includes(text.toLowerCase()))) continue
    const time = until === '' ? undefined : readDay(until)
    if (text.length > longest || time === null) refused.push({ line, text: cells.join(', ').slice(0, 80) })
    else entries.push(time === undefined ? { text } : { text, until: time })
  }
  return { entries, refused }
}

/** Excel writes semicolons where a comma is a decimal sign. */
function readRows(file: string): { cells: string[]; line: number }[] {
  const [first = ''] = file.split('\n')
  const delimiter = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ','
  const rows: { cells: string[]; line: number }[] = []
  parse(file, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      rows.push({ cells, line: lines })
      return null
    },
  })
  return rows
}

/** `2026-12-31` or `31.12.2026` holds to the end of that day; null when it is no day. */
function readDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T23:59:59.000Z`) : new Date(iso)
  if (Number.isNaN(time.getTime()) || !/^\d{4}-/.test(iso)) return null
  return time.toISOString()
}

/** The entries of both, each once; one that is named again takes the new time. */
export function joinEntries(
  old: readonly ListEntry[],
  more: readonly ListEntry[],
): { entries: ListEntry[]; added: number } {
  const joined = new Map(old.map((entry) => [entry.text.toLowerCase(), entry]))
  const before = joined.size
  for (const entry of more) joined.set(entry.text.toLowerCase(), entry)
  return { entries: [...joined.values()], added: joined.size - before }
}
