import { colours } from './plot.ts'
import type { Figure } from './scenario.ts'

const width = 1000
const left = 60
const panel = 190
const drawn = panel - 50

interface Line {
  name: string
  colour: string
  /** By minute, from the first. */
  values: number[]
}

/** An hour's load, minute by minute: latency, memory and open files have to stay flat. */
export function plotSoakOf(figures: readonly Figure[]): string {
  const minutes = figures.filter(({ figure }) => /^soak · minute \d+$/.test(figure))
  const files = figures.filter(({ figure }) => /^soak · minute \d+, open files$/.test(figure))
  const processes = Object.keys(colours).filter((name) => minutes.some(({ cost }) => name in fieldsOf(cost)))
  const each = (name: string, valueAt: (figure: Figure) => unknown, of: readonly Figure[]): Line => ({
    ...{ name, colour: colours[name] ?? '#888' },
    values: of.map((figure) => Number(valueAt(figure))),
  })
  const latency = (name: string, colour: string): Line => ({
    ...{ name, colour },
    values: minutes.map(({ effectMs }) => Number(fieldsOf(effectMs)[name])),
  })
  const panels = [
    panelOf(0, 'from a post to its effect, ms', [latency('p50', '#3b6fb6'), latency('p95', '#a04040')]),
    panelOf(
      1,
      'memory, MB',
      processes.map((name) => each(name, ({ cost }) => fieldsOf(fieldsOf(cost)[name]).rssMb, minutes)),
    ),
    panelOf(
      2,
      'open files',
      processes.map((name) => each(name, (figure) => figure[name], files)),
    ),
  ]
  const height = panels.length * panel + 20
  const title = `${minutes.length} minutes at ${String(minutes[0]?.rate ?? '')} events a second`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="14" font-weight="bold">${title}</text>`,
    ...panels,
    '</svg>\n',
  ].join('\n')
}

function panelOf(place: number, about: string, lines: readonly Line[]): string {
  const top = 20 + place * panel
  const most = Math.max(1, ...lines.flatMap(({ values }) => values)) * 1.05
  const count = Math.max(2, ...lines.map(({ values }) => values.length))
  const x = (at: number) => left + (at / (count - 1)) * (width - left - 110)
  const y = (value: number) => top + 20 + drawn - (value / most) * drawn
  const drawnLines = lines.map(({ colour, values }) => {
    const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="1.5"/>`
  })
  const keys = lines.map(
    ({ name, colour, values }, at) =>
      `<text x="${width - 100}" y="${top + 32 + at * 15}" fill="${colour}">${name} ${Math.round(values.at(-1) ?? 0)}</text>`,
  )
  return [
    `<text x="${left}" y="${top + 14}">${about}</text>`,
    `<line x1="${left}" y1="${y(0)}" x2="${x(count - 1)}" y2="${y(0)}" stroke="#999"/>`,
    `<text x="${left - 6}" y="${y(0)}" text-anchor="end">0</text>`,
    `<text x="${left - 6}" y="${y(most / 1.05) + 4}" text-anchor="end">${Math.round(most / 1.05)}</text>`,
    ...drawnLines,
    ...keys,
  ].join('')
}

function fieldsOf(value: unknown): { [field: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
