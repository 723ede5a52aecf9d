import { expect, it } from 'vitest'
import { checkPattern, matchPatterns, maxPatternText } from './patterns.ts'

it('names the patterns that match, without regard to case', () => {
  expect(matchPatterns(['gr[uü]n', '^no'], 'GRÜN').matched).toEqual(['gr[uü]n'])
})

it('reports a pattern that can not be read and still runs the others', () => {
  const result = matchPatterns(['(', 'a'], 'abc')
  expect(result.matched).toEqual(['a'])
  expect(result.problems.map((problem) => problem.pattern)).toEqual(['('])
  expect(checkPattern('(')).toMatchObject({ ok: false })
})

it('looks at the beginning of a long text only', () => {
  expect(matchPatterns(['z'], `${'a'.repeat(maxPatternText)}z`).matched).toEqual([])
})
