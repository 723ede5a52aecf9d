import { expect, it } from 'vitest'
import { emptyBook, factKey, learn, setByHand, typedFact } from './fact-book.ts'

const mode = { kind: 'mode' } as const
const normal = { is: 'value', value: 'normal', source: 'community', version: '1' } as const

it('learns what the server told', () => {
  expect(learn(emptyBook, [mode], [normal]).get(factKey(mode))).toMatchObject({ fact: normal, byHand: false })
})

it('what a person set stays until it is given back', () => {
  const set = setByHand(emptyBook, mode, typedFact(mode, 'crisis'))
  expect(learn(set, [mode], [normal]).get(factKey(mode))).toMatchObject({ fact: { value: 'crisis' } })
  expect(setByHand(set, mode, undefined)).toEqual(emptyBook)
})

it('reads what was typed by the kind of the fact', () => {
  const list = { kind: 'list-match', list: 'ads', text: '', match: 'word' } as const
  expect(typedFact(list, ' casino \n\npills')).toMatchObject({ value: { entries: ['casino', 'pills'] } })
  expect(typedFact({ kind: 'sentiment', text: '' }, '-0,5')).toMatchObject({ value: -0.5 })
  expect(typedFact({ kind: 'holiday', region: 'DE', at: '' }, 'yes')).toMatchObject({ value: true })
})
