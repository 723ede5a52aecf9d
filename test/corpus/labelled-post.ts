/** A text of which it is known whether it should be hidden. */
export interface LabelledPost {
  text: string
  unwanted: boolean
  /** What its corpus calls it; figures are counted for each. */
  label: string
  /** Where it is from, for the errors that are shown. */
  origin: string
}

/** What the rules made of a post. `undecided`: nothing was known of it in time. */
export interface Judged {
  post: LabelledPost
  hidden: boolean
  undecided: boolean
  reason(): Promise<string>
}

/** Lets the rules of a community look at posts; judged in the same order. */
export type RunRules = (posts: readonly LabelledPost[]) => Promise<Judged[]>
