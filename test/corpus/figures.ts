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
  const wronged = wrong.filter((one) => one.hidden)
  const missed = wrong.filter((one) => !one.hidden)
  const inTurn = wrong.flatMap((_, at) => [wronged[at], missed[at]].filter((one) => one !== undefined))
  return {
    ...{ posts: judged.length, unwanted, hidden, undecided: judged.length - decided.length },
    precision: hidden === 0 ? null : rounded(right / hidden),
    recall: unwanted === 0 ? null : rounded(right / unwanted),
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

const rounded = (value: number) => Math.round(value * 1000) / 1000
