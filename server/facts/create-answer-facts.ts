import type { Fact, FactKind, FactRequest } from '../../nodes/contract/fact.ts'
import type { Collections } from '../mongo/collections.ts'
import type { AnswerFacts, FactQuestion } from './answer-facts.ts'
import type { Provide, ProvideDeps } from './provider.ts'
import { calendar, holiday } from './providers/calendars.ts'
import { language } from './providers/language.ts'
import { constant, listMatch, template } from './providers/library-facts.ts'
import { patternMatch } from './providers/pattern-match.ts'
import { memberRecord, memory, mode, subjectRecord } from './providers/records.ts'
import { sentiment } from './providers/sentiment.ts'
import { window } from './providers/window.ts'

type Providers = { [K in FactKind]: Provide<Extract<FactRequest, { kind: K }>> }

const providers: Providers = {
  ...{
    language,
    sentiment,
    'list-match': listMatch,
    'pattern-match': patternMatch,
    window,
    mode,
    calendar,
    holiday,
  },
  ...{ 'member-record': memberRecord, 'subject-record': subjectRecord, memory, constant, template },
}

/** Every question is asked once, however many runs ask it; what is not there in time is `unavailable`. */
export function createAnswerFacts(deps: { collections: Collections; now: () => Date }): AnswerFacts {
  return async (questions, { budgetMs, alsoArriving = [] }) => {
    const answers = new Map<string, Promise<Fact>>()
    const around: ProvideDeps = { ...deps, alsoArriving }
    const late = after(budgetMs)
    const asked = questions.map((question) => {
      const key = keyOf(question)
      const known = answers.get(key) ?? Promise.race([provide(question, around), late.fact])
      answers.set(key, known)
      return known
    })
    try {
      return await Promise.all(asked)
    } finally {
      late.cancel()
    }
  }
}

/** Facts about an event's text or time are the same for all; those about the event's own place are asked for each. */
function keyOf({ event, rule, request }: FactQuestion): string {
  return JSON.stringify([event.id, request.kind === 'memory' ? rule : '', request])
}

async function provide(question: FactQuestion, deps: ProvideDeps): Promise<Fact> {
  try {
    return await ask(question, question.request, deps)
  } catch (error) {
    return { is: 'unavailable', reason: error instanceof Error ? error.name : 'unknown error' }
  }
}

function ask(question: FactQuestion, request: FactRequest, deps: ProvideDeps): Promise<Fact> {
  switch (request.kind) {
    case 'language':
      return providers.language(request, question, deps)
    case 'sentiment':
      return providers.sentiment(request, question, deps)
    case 'list-match':
      return providers['list-match'](request, question, deps)
    case 'pattern-match':
      return providers['pattern-match'](request, question, deps)
    case 'window':
      return providers.window(request, question, deps)
    case 'mode':
      return providers.mode(request, question, deps)
    case 'calendar':
      return providers.calendar(request, question, deps)
    case 'holiday':
      return providers.holiday(request, question, deps)
    case 'member-record':
      return providers['member-record'](request, question, deps)
    case 'subject-record':
      return providers['subject-record'](request, question, deps)
    case 'memory':
      return providers.memory(request, question, deps)
    case 'constant':
      return providers.constant(request, question, deps)
    case 'template':
      return providers.template(request, question, deps)
  }
}

function after(budgetMs: number): { fact: Promise<Fact>; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<Fact>()
  const timer = setTimeout(() => resolve({ is: 'unavailable', reason: 'not in time' }), budgetMs)
  return { fact: promise, cancel: () => clearTimeout(timer) }
}
