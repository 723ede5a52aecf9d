import type { Problem } from '../../workflows/graph/problem.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'

/** Each problem as a sentence and what to do; pressing it goes to its card. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { read } = useWords()
  const select = useRuleDocument((document) => document.select)
  return problems.map((problem) => (
    <button
      key={`${problem.code}${problem.node}${problem.field}${problem.sentence.en}`}
      type="button"
      className={`problem problem-${problem.severity}`}
      onClick={() => problem.node && select(problem.node)}
    >
      {read(problem.sentence)}
      <small>{read(problem.hint)}</small>
    </button>
  ))
}
