export interface ListOption {
  value: string
  label: string
  /** A quieter line under the label. */
  about?: string
  /** A heading over it and those after it. */
  group?: string
  /** Other words it is found by. */
  keywords?: string
  /** Why it can not be picked; shown instead of the line under it. */
  unavailable?: string
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The options in which every word sought is found; those whose label begins with it come first. */
export function matchOptions<T extends ListOption>(options: readonly T[], sought: string): readonly T[] {
  const words = fold(sought).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  const rank = (option: T) => {
    const label = fold(option.label)
    const all = `${label} ${fold(option.about ?? '')} ${fold(option.keywords ?? '')}`
    if (!words.every((word) => all.includes(word))) return 3
    const [first = ''] = words
    if (label.startsWith(first)) return 0
    return words.every((word) => label.includes(word)) ? 1 : 2
  }
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
}
