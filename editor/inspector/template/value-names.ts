import type { Language, Words } from '../../../nodes/contract/json.ts'
import { valueNames } from '../../../nodes/matching/names.ts'
import type { ValueField } from '../condition/condition-fields.ts'
import { type PlacedValue, stepsOf } from './placed-values.ts'
import { isRarer } from './rarer-values.ts'
import { madeOf, nameWords } from './template-words.ts'
import { itemField } from './text-fields.ts'

/** What a text can name: fields, and the names that its own tags make. */
export interface Nameable {
  fields: readonly ValueField[]
  own: ReadonlySet<string>
}

export interface NamedValue {
  label: string
  /** Why nothing will stand there. */
  wrong?: string
}

/** What a value in a text is called, and whether there is such a one. */
export function nameValue(value: PlacedValue, { fields, own }: Nameable, language: Language): NamedValue {
  const { path, filters, otherwise } = value
  const ending = otherwise === '' ? '' : filled(nameWords.otherwise, otherwise, language)
  const made = filters.map((filter) => {
    const [name = ''] = filter.split(':')
    return `, ${Object.hasOwn(madeOf, name) ? madeOf[name]?.[language] : name}`
  })
  const named = (name: string) => `${name}${made.join('')}${ending}`
  const known = fieldOf(path, fields)?.label[language] ?? partOfKnown(path, fields, language)
  if (known !== undefined) return { label: named(known) }
  const written = path.join('.')
  if (own.has(path[0] ?? '') || isRarer(path)) return { label: named(written) }
  return { label: named(written), wrong: whyUnknown(path, language) }
}

/** The field of that path, however it is written. */
export const fieldOf = (path: readonly string[], fields: readonly ValueField[]) =>
  fields.find((field) => stepsOf(field.path).join('\n') === path.join('\n'))

/** Part of something known: the number of a list's entries, a field of the entry whose turn it is. */
function partOfKnown(path: readonly string[], fields: readonly ValueField[], language: Language) {
  for (const [at] of path.entries()) {
    const whole = fieldOf(path.slice(0, at), fields)
    const rest = path.slice(at).join('.')
    const isPart = whole === itemField || (whole?.kind === 'list' && /^(size|first|last|\d+)$/.test(rest))
    if (whole && isPart) return `${whole.label[language]}: ${rest}`
  }
  return undefined
}

function whyUnknown(path: readonly string[], language: Language): string {
  const [root = ''] = path
  const names: readonly string[] = valueNames
  if (!names.includes(root)) return filled(nameWords['no-such'], root, language)
  if (root === 'steps') return nameWords['no-card'][language]
  return filled(nameWords['stays-empty'], path.join('.'), language)
}

const filled = (words: Words, text: string, language: Language) =>
  words[language].replace('{text}', () => text)
