import type { ExampleContent } from '../../workflows/trial/example.ts'

/** A try that was kept with a rule; played again whenever the rule changes. */
export interface ExampleDocument {
  _id: string
  format: 1
  community: string
  rule: string
  name: string
  content: ExampleContent
  revision: number
  createdAt: Date
}
