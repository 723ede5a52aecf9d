import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { Collections } from '../mongo/collections.ts'
import { type AnswerFacts, type FactQuestion, notInTime } from './answer-facts.ts'
import { createFactReads } from './fact-reads.ts'
import type { ProvideDeps } from './provider.ts'
import { calendar, holiday } from './providers/calendars.ts'
import { language } from './providers/language.ts'
import { constant, listMatch, template } from './providers/library-facts.ts'
import { patternMatch } from './providers/pattern-match.ts'
import { memberRecord, memory, mode, subjectRecord } from './providers/records.ts'
import { sentiment } from './providers/sentiment.ts'
import { limitOf, window } from './providers/window.ts'
import { shareWindows } from './shared-windows.ts'

/** Every question is asked once, however many runs ask it; what is not there in time is `unavailable`. */
export function createAnswerFacts(deps: { collections: Collections; now: () => Date }): AnswerFacts {
  const reads = createFactReads(deps.collections)
  return async (questions, { budgetMs, alsoArriving = [], atTheDoor = false }) => {
    const answers = new Map<string, Promise<Fact>>()
    const windows = shareWindows(questions, limitOf)
    const around: ProvideDeps = { ...deps, reads, windows, alsoArriving, atTheDoor }
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
      return language(request, question, deps)
    case 'sentiment':
      return sentiment(request, question, deps)
    case 'list-match':
      return listMatch(request, question, deps)
    case 'pattern-match':
      return patternMatch(request, question, deps)
    case 'window':
      return window(request, question, deps)
    case 'mode':
      return mode(request, question, deps)
    case 'calendar':
      return calendar(request, question, deps)
    case 'holiday':
      return holiday(request, question, deps)
    case 'member-record':
      return memberRecord(request, question, deps)
    case 'subject-record':
      return subjectRecord(request, question, deps)
    case 'memory':
      return memory(request, question, deps)
    case 'constant':
      return constant(request, question, deps)
    case 'template':
      return template(request, question, deps)
  }
}

function after(budgetMs: number): { fact: Promise<Fact>; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<Fact>()
  const timer = setTimeout(() => resolve({ is: 'unavailable', reason: notInTime }), budgetMs)
  return { fact: promise, cancel: () => clearTimeout(timer) }
}
