import type { Figure } from './scenario.ts'

const width = 1000
const row = 26
const left = 270
export const colours: { readonly [process: string]: string } = {
  api: '#3b6fb6',
  worker: '#4c9f70',
  mongod: '#c98a2b',
  temporal: '#8a5fb0',
  nodeRed: '#a04040',
}

interface Bar {
  label: string
  perSecond: number
  cpu: { process: string; ms: number }[]
}

/** Two bars a figure of a load as fast as it goes: events a second, and CPU an event by process. */
export function plotOf(figures: readonly Figure[]): string {
  const bars = figures.flatMap(barOf)
  const most = Math.max(1, ...bars.map(({ perSecond }) => perSecond))
  // One that costs much more than the others is cut, so that the others can be told apart; its number says it.
  const byCost = bars.map(({ cpu }) => sum(cpu)).toSorted((a, b) => a - b)
  const mostCpu = Math.max(0.01, Math.min(byCost.at(-1) ?? 0, 4 * (byCost[byCost.length >> 1] ?? 0)))
  const half = (width - left) / 2 - 60
  const rows = bars.map(({ label, perSecond, cpu }, index) => {
    const y = 40 + index * row
    let x = left + half + 70
    const scale = half / Math.max(mostCpu, sum(cpu))
    const parts = cpu.map(({ process, ms }) => {
      const wide = ms * scale
      const part = `<rect x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="16" fill="${colours[process] ?? '#888'}"/>`
      x += wide
      return part
    })
    return [
      `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${plain(label)}</text>`,
      `<rect x="${left}" y="${y}" width="${((perSecond / most) * half).toFixed(1)}" height="16" fill="#3b6fb6"/>`,
      `<text x="${(left + (perSecond / most) * half + 4).toFixed(1)}" y="${y + 12}">${Math.round(perSecond)}</text>`,
      ...parts,
      `<text x="${(x + 4).toFixed(1)}" y="${y + 12}">${sum(cpu).toFixed(2)}</text>`,
    ].join('')
  })
  const keys = Object.entries(colours).map(
    ([process, colour], index) =>
      `<rect x="${left + half + 70 + index * 72}" y="8" width="10" height="10" fill="${colour}"/><text x="${left + half + 84 + index * 72}" y="17">${process}</text>`,
  )
  const height = 50 + bars.length * row
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11">`,
    '<title>Events a second, and CPU an event by process</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="17">events a second</text><text x="${left + half + 70}" y="32">CPU an event, ms</text>`,
    ...keys,
    ...rows,
    '</svg>\n',
  ].join('\n')
}

function barOf(figure: Figure): Bar[] {
  const { eventsPerSecond, rate, cost } = figure
  if (typeof eventsPerSecond !== 'number' || typeof cost !== 'object' || cost === null) return []
  // What a steady load or a warm-up costs an event says more of the machine's idling than of the work.
  if (rate !== undefined || figure.figure.includes('warm up')) return []
  const cpu = Object.keys(colours).map((process) => ({
    process,
    ms: sum(
      Object.entries(cost).flatMap(([name, one]) =>
        name.split('-')[0] === process ? [{ process, ms: Number(one?.cpuMsPerEvent) }] : [],
      ),
    ),
  }))
  return [{ label: figure.figure, perSecond: eventsPerSecond, cpu }]
}

const sum = (parts: readonly { ms: number }[]) => parts.reduce((total, { ms }) => total + ms, 0)
const plain = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
