import { readFileSync } from 'node:fs'
import type { Figure } from './scenario.ts'

/** Figures of a file of JSON lines; other lines in it are passed over. */
export function readFigures(file: string): Figure[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"figure"'))
    .map((line): Figure => JSON.parse(line))
}

/** Ratios to an earlier run: each number that both have, now divided by then. */
export function compareWith(file: string, now: readonly Figure[]): string {
  const before = new Map(readFigures(file).map((figure) => [figure.figure, numbersOf(figure)]))
  const lines = now.flatMap((figure) => {
    const then = before.get(figure.figure)
    if (!then) return []
    const ratios = [...numbersOf(figure)].flatMap(([name, value]) => {
      const old = then.get(name)
      return old === undefined || old === 0 ? [] : [`  ${name}: ${value} (× ${(value / old).toFixed(2)})`]
    })
    return [figure.figure, ...ratios]
  })
  return lines.join('\n')
}

/** What is worth comparing, by its path in the figure. */
function numbersOf(figure: Figure): Map<string, number> {
  const found = new Map<string, number>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'number') found.set(path, value)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`)
  }
  walk(figure, '')
  return found
}
