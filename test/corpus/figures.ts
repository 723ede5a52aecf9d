import type { Judged } from './labelled-post.ts'

export interface Figures {
  posts: number
  unwanted: number
  hidden: number
  undecided: number
  /** Of the hidden ones, how many should be; null when none was hidden. */
  precision: number | null
  /** Of those that should be hidden, how many are; null when there is none. */
  recall: number | null
  /** Of each label, how many there are and how many were hidden. */
  byLabel: { [label: string]: { posts: number; hidden: number } }
  errors: { mistake: 'hidden wrongly' | 'missed'; origin: string; begins: string; reason: string }[]
}

const isWrong = ({ post, hidden, undecided }: Judged) => !undecided && post.unwanted !== hidden

/** Precision, recall, counts, and some of the errors: those hidden wrongly and those missed in turn. */
export async function figuresOf(judged: readonly Judged[], shown = 10): Promise<Figures> {
  const decided = judged.filter(({ undecided }) => !undecided)
  const unwanted = decided.filter(({ post }) => post.unwanted).length
  const hidden = decided.filter((one) => one.hidden).length
  const right = decided.filter((one) => one.hidden && one.post.unwanted).length
  const wrong = judged.filter(isWrong)
  const wronged = eachOnce(wrong.filter((one) => one.hidden))
  const missed = eachOnce(wrong.filter((one) => !one.hidden))
  const inTurn = wrong.flatMap((_, at) => [wronged[at], missed[at]].filter((one) => one !== undefined))
  return {
    ...{ posts: judged.length, unwanted, hidden, undecided: judged.length - decided.length },
    precision: hidden === 0 ? null : rounded(right / hidden),
    recall: unwanted === 0 ? null : rounded(right / unwanted),
    byLabel: byLabel(decided),
    errors: await Promise.all(
      inTurn.slice(0, shown).map(async (one) => ({
        mistake: one.hidden ? ('hidden wrongly' as const) : ('missed' as const),
        origin: one.post.origin,
        begins: one.post.text.slice(0, 100),
        reason: await one.reason(),
      })),
    ),
  }
}

/** A wave copies one text many times; among the errors it stands once. */
function eachOnce(wrong: readonly Judged[]): Judged[] {
  return [...Map.groupBy(wrong, ({ post }) => post.text.replaceAll(/\d+/g, '')).values()].flatMap((same) =>
    same.slice(0, 1),
  )
}

function byLabel(decided: readonly Judged[]): Figures['byLabel'] {
  const groups = Map.groupBy(decided, ({ post }) => post.label)
  const counted = [...groups].map(([label, all]) => [
    label,
    { posts: all.length, hidden: all.filter(({ hidden }) => hidden).length },
  ])
  return Object.fromEntries(counted)
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
