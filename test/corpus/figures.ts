import type { Judged, Question } from './labelled-post.ts'

export interface Figures {
  finds: string
  posts: number
  wanted: number
  found: number
  undecided: number
  /** Of what was found, how much should be; null when nothing was found. */
  precision: number | null
  /** Of what should be found, how much was; null when there is none. */
  recall: number | null
  /** Of each label, how many there are and how many were found. */
  byLabel: { [label: string]: { posts: number; found: number } }
  errors: { mistake: 'found wrongly' | 'missed'; origin: string; begins: string; reason: string }[]
}

/** Precision, recall, counts, and some of the errors: those found wrongly and those missed in turn. */
export async function figuresOf(
  judged: readonly Judged[],
  { finds, verb, labels }: Question,
  shown = 10,
): Promise<Figures> {
  const isFound = ({ verbs }: Judged) => verbs.includes(verb)
  const isWanted = ({ post }: Judged) => labels.includes(post.label)
  const decided = judged.filter(({ undecided }) => !undecided)
  const wanted = decided.filter(isWanted).length
  const found = decided.filter(isFound).length
  const right = decided.filter((one) => isFound(one) && isWanted(one)).length
  const wrong = decided.filter((one) => isFound(one) !== isWanted(one))
  const wronged = eachOnce(wrong.filter(isFound))
  const missed = eachOnce(wrong.filter((one) => !isFound(one)))
  const inTurn = wrong.flatMap((_, at) => [wronged[at], missed[at]].filter((one) => one !== undefined))
  return {
    ...{ finds, posts: judged.length, wanted, found, undecided: judged.length - decided.length },
    precision: found === 0 ? null : rounded(right / found),
    recall: wanted === 0 ? null : rounded(right / wanted),
    byLabel: byLabel(decided, isFound),
    errors: await Promise.all(
      inTurn.slice(0, shown).map(async (one) => ({
        mistake: isFound(one) ? ('found wrongly' as const) : ('missed' as const),
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

function byLabel(decided: readonly Judged[], isFound: (one: Judged) => boolean): Figures['byLabel'] {
  const groups = Map.groupBy(decided, ({ post }) => post.label)
  const counted = [...groups].map(([label, all]) => [
    label,
    { posts: all.length, found: all.filter(isFound).length },
  ])
  return Object.fromEntries(counted)
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
