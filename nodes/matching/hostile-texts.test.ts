import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkExpression, evaluate } from './expressions.ts'
import { findLinks } from './find-links.ts'
import { foldText } from './fold-text.ts'
import { compileWordList } from './match-words.ts'
import type { Values } from './names.ts'
import { simhash } from './simhash.ts'
import { checkTemplate, renderTemplate } from './templates.ts'

const values: Values = {
  event: {},
  member: {},
  thread: {},
  community: {},
  now: '2026-11-25T10:00:00.000Z',
  lists: {},
  memory: {},
  steps: {},
}
const anyText = fc.string({ unit: 'binary', maxLength: 300 })

it('folds any text to one that is well formed, and a fold of it is again the same for plain words', () => {
  fc.assert(fc.property(anyText, (text) => foldText(text).isWellFormed()))
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,2}( [b-y]{2,5}){0,3}$/), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
  )
})

it('finds every word of a list in a text that has it as a word of its own', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,12}$/), anyText, (word, text) => {
      expect(compileWordList([word], { match: 'word' }).match(`${text}\n\n${word}\n`)).toEqual([word])
    }),
  )
})

it('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      findLinks(text)
      simhash(text)
      checkExpression(text, 'any')
      evaluate(text, values)
      checkTemplate(text)
      return renderTemplate(text, values).ok !== undefined
    }),
  )
})
