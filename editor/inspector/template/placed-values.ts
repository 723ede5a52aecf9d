/** A value that stands in a text: `{{ member.name | default: "friend" }}`. */
export interface PlacedValue {
  /** The way to it: `['member', 'name']`. */
  path: readonly string[]
  /** What is made of it, as written: `upcase`, `date: "%d.%m.%Y"`. */
  filters: readonly string[]
  /** What is said when there is none; empty: nothing. */
  otherwise: string
}
export type FoundValue = PlacedValue & { from: number; to: number }

// Quoted words may hold anything, braces too.
const output = /\{\{-?((?:"[^"]*"|'[^']*'|[^"'{}])*?)-?\}\}/g
const inside = /^\s*([A-Za-z_][\w-]*(?:\.[\w-]+|\[(?:"[^"]*"|'[^']*'|\d+)\])*)\s*(?:\|([\s\S]*))?$/
const step = /\[(?:"([^"]*)"|'([^']*)'|(\d+))\]|[\w-]+/g
const onlyDefault = /^default:\s*(?:"([^"]*)"|'([^']*)')$/

/** The values of a text, in their order. What is more than a value (a calculation, a tag) is left as text. */
export function findValues(text: string): FoundValue[] {
  return [...text.matchAll(output)].flatMap((found) => {
    const value = readValue(found[1] ?? '')
    return value ? [{ ...value, from: found.index, to: found.index + found[0].length }] : []
  })
}

function readValue(written: string): PlacedValue | undefined {
  const [, path, piped] = inside.exec(written) ?? []
  if (path === undefined) return undefined
  const all = (piped?.match(/(?:"[^"]*"|'[^']*'|[^"'|])+/g) ?? []).map((filter) => filter.trim())
  const last = onlyDefault.exec(all.at(-1) ?? '')
  const otherwise = last ? (last[1] ?? last[2] ?? '').replaceAll('\\\\', '\\') : ''
  return { path: stepsOf(path), filters: last ? all.slice(0, -1) : all, otherwise }
}

/** `steps["a-b"].found` → `['steps', 'a-b', 'found']` */
export const stepsOf = (path: string): string[] =>
  [...path.matchAll(step)].map(([whole, double, single, at]) => double ?? single ?? at ?? whole)

/** As it stands in the text. */
export function writeValue({ path, filters, otherwise }: PlacedValue): string {
  const word = otherwise === '' ? [] : [`default: ${quoted(otherwise)}`]
  return `{{ ${[writePath(path), ...filters, ...word].join(' | ')} }}`
}

const writePath = (path: readonly string[]) =>
  path
    .map((name, at) => {
      if (at === 0) return name
      if (/^\d+$/.test(name)) return `[${name}]`
      return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
    })
    .join('')

/** Liquid knows no way to write both quotation marks in one text. */
function quoted(said: string): string {
  const text = said.replaceAll('\\', '\\\\').replaceAll(/\s+/g, ' ')
  if (!text.includes('"')) return `"${text}"`
  return text.includes("'") ? `"${text.replaceAll('"', '”')}"` : `'${text}'`
}

const tags = /\{%-?\s*(assign|capture|increment|decrement|for|tablerow)\s+([\w-]+)/g

/** Names that the text's own tags make: `{% for role in member.roles %}`. */
export function ownNames(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(tags)]
  const loops = names.some(([, tag]) => tag === 'for' || tag === 'tablerow')
  return new Set([...names.map(([, , name = '']) => name), ...(loops ? ['forloop', 'tablerowloop'] : [])])
}
