import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { checkExample, type ExampleResult } from '../../workflows/trial/example.ts'
import { askFacts, type Example, listExamples } from '../api/trying.ts'
import { catalog } from '../canvas/catalog.ts'
import { factKey } from './fact-book.ts'

export interface CheckedExample {
  example: Example
  /** Absent while facts are looked up. */
  result: ExampleResult | undefined
}

type Known = ReadonlyMap<string, Fact>
const unavailable: Fact = { is: 'unavailable', reason: 'the server does not answer' }
/** Facts are about an event: the same question about another is another one. */
const keyOf = (event: string, request: FactRequest) => `${event} ${factKey(request)}`

/** The examples of a rule, each played on the plan as it is drawn now. */
export function useExamples(rule: string, community: { id: string; name: string }, plan: Plan | undefined) {
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: ['examples', rule], queryFn: () => listExamples(rule) })
  const [known, setKnown] = useState<Known>(new Map())
  const { id, name } = community
  const checked = useMemo(
    () =>
      (data ?? []).map((example): CheckedExample => {
        if (!plan) return { example, result: undefined }
        const { event } = example.content
        const around = {
          ...{ catalog, community: { id, name } },
          factOf: (request: FactRequest) => known.get(keyOf(event.id, request)),
        }
        return { example, result: checkExample(plan, example.content, around) }
      }),
    [data, plan, known, id, name],
  )
  const missing = checked.flatMap(({ example, result }) =>
    result?.is === 'needs-facts' ? [{ event: example.content.event, requests: result.facts }] : [],
  )
  const asked = JSON.stringify(missing)
  useEffect(() => {
    const questions: typeof missing = JSON.parse(asked)
    for (const { event, requests } of questions)
      askFacts({ community: id, rule, event, requests })
        .catch(() => requests.map(() => unavailable))
        .then((facts) =>
          setKnown((before) => {
            const grown = new Map(before)
            requests.forEach((request, at) => {
              grown.set(keyOf(event.id, request), facts[at] ?? unavailable)
            })
            return grown
          }),
        )
  }, [asked, id, rule])
  return {
    checked: checked.map(({ example, result }) => ({
      example,
      result: result?.is === 'needs-facts' ? undefined : result,
    })),
    differing: checked.filter(({ result }) => result?.is === 'differs'),
    again: () => queries.invalidateQueries({ queryKey: ['examples', rule] }),
  }
}
