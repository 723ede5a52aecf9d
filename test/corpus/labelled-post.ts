/** A text of which it is known what it is. */
export interface LabelledPost {
  text: string
  /** What its corpus calls it; figures are counted for each. */
  label: string
  /** Where it is from, for the errors that are shown. */
  origin: string
}

/** What a rule is asked to find, and what it does with it. */
export interface Question {
  finds: string
  verb: 'hide' | 'hold-for-review'
  /** What it should find. */
  labels: readonly string[]
}

/** What the rules made of a post. `undecided`: nothing was known of it in time. */
export interface Judged {
  post: LabelledPost
  verbs: readonly string[]
  undecided: boolean
  reason(): Promise<string>
}

/** Lets the rules of a community look at posts; judged in the same order. */
export type RunRules = (posts: readonly LabelledPost[]) => Promise<Judged[]>
