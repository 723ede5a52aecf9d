import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { checkGraph } from './check-graph.ts'
import { mostNodes, theGraphIsSmallEnough } from './checks/the-graph-is-small-enough.ts'
import { patternsToCheck } from './patterns-to-check.ts'

const graph = () => aRule(smallCatalog).on('post-created').then('hide').build()
const codes = (value: unknown) => checkGraph(value, smallCatalog).problems.map(({ code }) => code)

it('a good graph comes back without problems', () => {
  expect(checkGraph(graph(), smallCatalog)).toEqual({ graph: graph(), problems: [] })
})

it('what is no graph gets problems and no graph', () => {
  for (const value of [null, 7, 'text', [], {}, { format: 1 }, { format: 'one' }, undefined]) {
    const checked = checkGraph(value, smallCatalog)
    expect(checked.graph).toBeNull()
    expect(checked.problems.length).toBeGreaterThan(0)
  }
})

it('wrong types are told by place, in plain words', () => {
  const { problems } = checkGraph(
    { ...graph(), nodes: [{ id: 'a', type: 'hide', version: 'x', config: {} }] },
    smallCatalog,
  )
  expect(problems).toMatchObject([
    {
      code: 'the-shape-is-right',
      node: 'a',
      field: '/version',
      sentence: {
        en: '“card 1: version” must be a whole number.',
        de: '„Karte 1: version“ muss eine ganze Zahl sein.',
      },
    },
  ])
})

it('a config with __proto__ is refused, however deep', () => {
  const text = JSON.stringify(graph()).replace('"config":{}', '"config":{"a":[{"__proto__":{"x":1}}]}')
  const { graph: none, problems } = checkGraph(JSON.parse(text), smallCatalog)
  expect(none).toBeNull()
  expect(problems).toMatchObject([{ node: 'post-created', field: '/a/0/__proto__' }])
})

it('a config nested ten thousand deep is refused', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  expect(codes({ ...graph(), settings: deep })).toEqual(['the-shape-is-right'])
})

it('5,000 nodes are one problem, and nothing else is looked at', () => {
  const nodes = Array.from({ length: 5000 }, (_, at) => ({
    id: `n${at}`,
    type: 'unknown',
    version: 1,
    config: {},
  }))
  expect(codes({ ...graph(), nodes })).toEqual(['the-graph-is-small-enough'])
})

it('a chain of 500 nodes is fine', () => {
  const rule = aRule(smallCatalog).on('post-created')
  for (let count = 1; count < mostNodes; count += 1) rule.then('hide', {}, `n${count}`)
  expect(codes(rule.build())).toEqual([])
  expect(theGraphIsSmallEnough(rule.build(), smallCatalog)).toEqual([])
  expect(theGraphIsSmallEnough(rule.then('hide').build(), smallCatalog)).toHaveLength(1)
})

it('the format of a newer Steward is refused with a sentence', () => {
  expect(codes({ ...graph(), format: 2 })).toEqual(['the-format-is-known'])
})

it('is total, and says the same twice, for any JSON and for damaged graphs', () => {
  const damaged = fc
    .tuple(
      arbitraryGraph(smallCatalog),
      fc.jsonValue(),
      fc.constantFrom('nodes', 'edges', 'settings', 'layout', 'format'),
    )
    .map(([good, junk, key]) => ({ ...good, [key]: junk }))
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), damaged), (value) => {
      expect(checkGraph(value, smallCatalog)).toEqual(checkGraph(value, smallCatalog))
    }),
  )
})

it('the patterns that people wrote are listed with their place', () => {
  const rule = aRule(smallCatalog)
    .on('post-created')
    .when('text-contains', { patterns: ['a+', ''] })
    .build()
  expect(patternsToCheck(rule, smallCatalog)).toEqual([
    { node: 'text-contains', field: '/patterns/0', pattern: 'a+' },
  ])
})

it('names that every object has are as unknown as any other', () => {
  const config = { words: ['a'], toString: 1 }
  const rule = aRule(smallCatalog).on('post-created').when('text-contains', config).then('hide').build()
  expect(checkGraph(rule, smallCatalog).problems.map(({ sentence }) => sentence.en)).toEqual([
    '“toString” is not known here.',
  ])
  const twice = aRule(smallCatalog)
    .on('post-created')
    .edge('post-created', 'toString', 'hide')
    .then('hide')
    .edge('post-created', 'toString', 'hide')
  expect(codes(twice.build())).toContain('a-port-has-one-edge')
})
