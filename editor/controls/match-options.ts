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

/** Umlauts are found by the letter alone and as they are written where there is none: `begrussen`, `begruessen`. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1')

const missed = 4

/** The options in which every word sought is found; those whose label begins with what is sought come first. */
export function matchOptions<T extends ListOption>(options: readonly T[], sought: string): readonly T[] {
  const words = fold(sought).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  const whole = words.join(' ')
  const rank = (option: T) => {
    const label = fold(option.label)
    const all = `${label} ${fold(option.about ?? '')} ${fold(option.keywords ?? '')}`
    if (!words.every((word) => all.includes(word))) return missed
    if (!words.every((word) => label.includes(word))) return 3
    if (label.startsWith(whole)) return 0
    return label.startsWith(words[0] ?? '') ? 1 : 2
  }
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter(({ rank }) => rank < missed)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
}
