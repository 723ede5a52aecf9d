import type { Place } from '../document/commands.ts'

/** The nearest place in a direction of an arrow key; what lies straight ahead counts as nearer. */
export function nearest(places: { readonly [id: string]: Place }, from: string, key: string): string | null {
  const start = places[from]
  const all = Object.entries(places)
  if (!start) return all.toSorted(([, a], [, b]) => a.x - b.x || a.y - b.y)[0]?.[0] ?? null
  const ahead = ({ x, y }: Place) => {
    if (key === 'ArrowRight') return x - start.x
    if (key === 'ArrowLeft') return start.x - x
    return key === 'ArrowDown' ? y - start.y : start.y - y
  }
  const aside = ({ x, y }: Place) =>
    Math.abs(key === 'ArrowRight' || key === 'ArrowLeft' ? y - start.y : x - start.x)
  const [found] = all
    .filter(([id, place]) => id !== from && ahead(place) > 10)
    .toSorted(([, a], [, b]) => ahead(a) + 2 * aside(a) - (ahead(b) + 2 * aside(b)))
  return found?.[0] ?? null
}
