import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'

/** What is known in a try, by what was asked. */
export type FactBook = ReadonlyMap<string, { request: FactRequest; fact: Fact; byHand: boolean }>

export const emptyBook: FactBook = new Map()
export const factKey = (request: FactRequest) => JSON.stringify(request)

/** Adds what the server told; what a person set by hand stays. */
export function learn(book: FactBook, requests: readonly FactRequest[], facts: readonly Fact[]): FactBook {
  const grown = new Map(book)
  requests.forEach((request, at) => {
    const fact = facts[at]
    const key = factKey(request)
    if (fact && !grown.get(key)?.byHand) grown.set(key, { request, fact, byHand: false })
  })
  return grown
}

/** Sets a fact by hand; undefined gives it back to the server. */
export function setByHand(book: FactBook, request: FactRequest, fact: Fact | undefined): FactBook {
  const changed = new Map(book)
  if (fact) changed.set(factKey(request), { request, fact, byHand: true })
  else changed.delete(factKey(request))
  return changed
}

/** How a value of a kind is typed by hand. */
export function handKind({ kind }: FactRequest): 'number' | 'text' | 'yes-no' | 'lines' | 'none' {
  switch (kind) {
    case 'window':
    case 'sentiment':
      return 'number'
    case 'language':
    case 'mode':
    case 'constant':
    case 'template':
    case 'memory':
      return 'text'
    case 'calendar':
    case 'holiday':
      return 'yes-no'
    case 'list-match':
    case 'pattern-match':
      return 'lines'
    case 'member-record':
    case 'subject-record':
      return 'none'
  }
}

/** A fact as a person typed it. */
export function typedFact(request: FactRequest, typed: string): Fact {
  const known = (value: Extract<Fact, { is: 'value' }>['value']): Fact => ({
    ...{ is: 'value', value, source: 'by hand', version: '1' },
  })
  switch (handKind(request)) {
    case 'number':
      return known(Number(typed.replace(',', '.')) || 0)
    case 'yes-no':
      return known(typed === 'yes')
    case 'lines': {
      const entries = typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      return known(request.kind === 'list-match' ? { version: 1, entries } : entries)
    }
    case 'text':
    case 'none':
      return known(typed)
  }
}
