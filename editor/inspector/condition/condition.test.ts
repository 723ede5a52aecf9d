import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../../nodes/catalog.node.ts'
import { aPost } from '../../../nodes/contract/sample-event.ts'
import { eventValues } from '../../../nodes/matching/context-values.ts'
import { checkExpression, evaluate } from '../../../nodes/matching/expressions.ts'
import { aRule } from '../../../test/kit/a-rule.ts'
import { commonFields, stepFields, stepPath } from './condition-fields.ts'
import { type Comparing, type ConditionQuery, comparisonsOf } from './condition-query.ts'
import { outputWords } from './output-words.ts'
import { readCondition } from './read-condition.ts'
import { writeCondition } from './write-condition.ts'

const kindOf = (path: string) => commonFields.find((field) => field.path === path)?.kind ?? 'text'
const write = (query: ConditionQuery) => writeCondition(query, kindOf)
const read = (text: string) => readCondition(text, kindOf)
const one = (rule: Comparing): ConditionQuery => ({ combinator: 'and', rules: [rule] })

describe('a condition from the menus', () => {
  it('is written as CEL that can be read and worked out', () => {
    const query: ConditionQuery = {
      combinator: 'and',
      rules: [
        { field: 'member.posts', operator: '<', value: 3 },
        {
          combinator: 'or',
          rules: [
            { field: 'event.space', operator: '=', value: 'questions' },
            { field: 'member.roles', operator: 'doesNotContain', value: 'trusted' },
          ],
        },
      ],
    }
    const text = 'member.posts < 3 && (event.space == "questions" || !("trusted" in member.roles))'
    expect(write(query)).toBe(text)
    expect(read(text)).toEqual(query)
    expect(checkExpression(text, 'bool')).toEqual({ ok: true })
    expect(evaluate(text, eventValues(aPost, aPost.receivedAt))).toEqual({ is: 'value', value: true })
  })

  it('reads what it wrote, for any query', () => {
    const comparing = fc.constantFrom(...commonFields).chain(({ path, kind }) =>
      fc.record({
        field: fc.constant(path),
        operator: fc.constantFrom(...comparisonsOf(kind)),
        value:
          kind === 'number'
            ? fc.integer({ min: -1000, max: 1000 })
            : fc.string({ minLength: 1, unit: 'grapheme' }),
      }),
    )
    const group = fc.record({
      combinator: fc.constantFrom('and' as const, 'or' as const),
      rules: fc.array(comparing, { minLength: 2, maxLength: 4 }),
    })
    const query = fc.record({
      combinator: fc.constantFrom('and' as const, 'or' as const),
      rules: fc.array(fc.oneof(comparing, group), { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(query, (made) => {
        const text = write(made)
        const back = read(text)
        expect(back, text).toBeDefined()
        expect(back && write(back)).toBe(text)
        expect(checkExpression(text, 'bool')).toEqual({ ok: true })
      }),
      { numRuns: 200 },
    )
  })
})

describe('a condition that somebody wrote', () => {
  it.each([
    'member.posts + 1 < 3',
    'event.subject.text.matches("a+")',
    'member.posts<3',
    'size(member.roles) > 1',
    'a ? b : c',
    '1 == member.posts',
    'member.posts < ',
  ])('stays text where the menus can not say it: %s', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('is opened where they can', () => {
    expect(read('!has(member.joinedAt)')).toEqual(
      one({ field: 'member.joinedAt', operator: 'unknown', value: true }),
    )
    expect(read('!(member.posts > 1 && event.space == "a")')).toMatchObject({ not: true, combinator: 'and' })
    expect(read('')).toEqual({ combinator: 'and', rules: [] })
  })
})

it('a card sees what the cards before it found out, said in words, and no others', async () => {
  const catalog = await loadCatalog()
  const rule = aRule(catalog)
    .on('post-created')
    .when('text-contains', { words: ['a'] }, 'find-1')
    .then('reply', {}, 'answer')
    .node('later', 'text-contains', { words: ['b'] })
    .build()
  expect(stepFields(rule, catalog, 'answer').map(({ path, kind }) => [path, kind])).toEqual([
    ['steps["find-1"].found', 'list'],
  ])
  const outputs = catalog.all().flatMap(({ definition }) => Object.keys(definition.outputs ?? {}))
  expect(outputs.filter((output) => !(output in outputWords))).toEqual([])
  expect(stepPath('find', 'found')).toBe('steps.find.found')
})
