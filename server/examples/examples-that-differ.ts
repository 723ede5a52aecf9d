import type { Catalog } from '../../nodes/catalog.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { Language, Words } from '../../nodes/contract/json.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { endingWords } from '../../workflows/trial/ending-words.ts'
import { checkExample, type ExampleContent, type ExampleResult } from '../../workflows/trial/example.ts'
import type { AnswerFacts } from '../facts/answer-facts.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ExampleDocument } from './example-document.ts'

export interface ExampleCheckDeps {
  collections: Pick<Collections, 'examples' | 'communities'>
  catalog: Catalog
  answerFacts: AnswerFacts
}

const factsBudgetMs = 3_000
/** A rule asks for facts some few times on its way; this ends a search that would not. */
const mostQuestions = 50

/** The examples of a rule that no longer come to what is expected of them, played on a plan; each says what differs. */
export async function examplesThatDiffer(
  deps: ExampleCheckDeps,
  rule: { _id: string; community: string },
  plan: Plan,
): Promise<Problem[]> {
  const { examples, communities } = deps.collections
  const kept = await examples.find({ rule: rule._id }).sort({ createdAt: 1 }).toArray()
  if (kept.length === 0) return []
  const named = await communities.findOne({ _id: rule.community }, { projection: { name: 1 } })
  const community = { id: rule.community, name: named?.name ?? rule.community }
  const results = await Promise.all(kept.map((example) => play(deps, plan, example, community)))
  return kept.flatMap((example, at) => {
    const result = results[at]
    return result?.is === 'differs' ? [problemOf(deps.catalog, example, result.found)] : []
  })
}

/** Facts that were not needed when it was kept are looked up now, as a run would. */
async function play(
  { catalog, answerFacts }: ExampleCheckDeps,
  plan: Plan,
  { content, rule }: ExampleDocument,
  community: { id: string; name: string },
): Promise<ExampleResult> {
  const known = new Map<string, Fact>()
  const around = {
    ...{ catalog, community },
    factOf: (request: FactRequest) => known.get(JSON.stringify(request)),
  }
  let result = checkExample(plan, content, around)
  for (let asked = 0; result.is === 'needs-facts' && asked < mostQuestions; asked += 1) {
    const { facts: requests } = result
    const event = { ...content.event, community: community.id }
    const facts = await answerFacts(
      requests.map((request) => ({ event, rule, request })),
      { budgetMs: factsBudgetMs },
    )
    requests.forEach((request, at) => {
      known.set(JSON.stringify(request), facts[at] ?? { is: 'unavailable', reason: 'unknown' })
    })
    result = checkExample(plan, content, around)
  }
  return result
}

function problemOf(
  catalog: Catalog,
  { name, content }: ExampleDocument,
  found: ExampleContent['expects'],
): Problem {
  const [expected, now] = [sayWhatComes(catalog, content.expects), sayWhatComes(catalog, found)]
  return {
    ...{ code: 'example-differs', severity: 'error' as const },
    sentence: {
      en: `The example “${name}” no longer holds. Expected: ${expected.en}. Now: ${now.en}.`,
      de: `Das Beispiel „${name}“ stimmt nicht mehr. Erwartet: ${expected.de}. Jetzt: ${now.de}.`,
    },
    hint: {
      en: 'Change the rule, or accept what it does now on its page “Try it”.',
      de: 'Die Regel ändern oder auf ihrer Seite „Ausprobieren“ annehmen, was sie jetzt tut.',
    },
  }
}

function sayWhatComes(catalog: Catalog, { verbs, outcome }: ExampleContent['expects']): Words {
  const say = (language: Language, nothing: string) => {
    const deeds = verbs.map((verb) => catalog.words(verb)?.title[language] ?? verb)
    return `${deeds.join(' → ') || nothing} (${endingWords[outcome][language]})`
  }
  return { en: say('en', 'no action'), de: say('de', 'keine Handlung') }
}
