import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { describeMisfit, pointerOf, withoutEchoes } from './describe-misfit.ts'
import { fitsSchema as inTheBrowser } from './fits-schema.browser.ts'
import { fitsSchema, type Misfit } from './fits-schema.ts'
import { ruleGraphSchema } from './rule-graph.ts'

const told = (misfits: readonly Misfit[]) =>
  [
    ...new Set(
      withoutEchoes(misfits).map((misfit) => {
        const pointer = pointerOf(misfit)
        return `${pointer}: ${describeMisfit(misfit, { en: pointer, de: pointer }).en}`
      }),
    ),
  ].toSorted()

it('tells the same in the server and in the browser', () => {
  const { settings, ...rest } = fc.sample(arbitraryGraph(smallCatalog), 1)[0] ?? { settings: {} }
  const wrong = [
    { ...rest, settings: { ...settings, purpose: 'fun', reentry: { key: 'event', limit: 'twice' } } },
    { ...rest, settings: {} },
    { ...rest, settings, nodes: [{ id: '', type: '', version: 0.5, config: [], more: 1, most: 2 }] },
    { ...rest, settings, edges: [{ from: {}, to: 7 }, null], layout: { a: { x: 'left' } } },
    { ...rest, settings: { ...settings, caps: { restrictivePerHour: 0 }, maximumEventAge: 'a day' } },
  ]
  for (const value of wrong) {
    expect(told(fitsSchema(ruleGraphSchema, value))).not.toEqual([])
    expect(told(inTheBrowser(ruleGraphSchema, value))).toEqual(told(fitsSchema(ruleGraphSchema, value)))
  }
})

it('agrees in the server and in the browser about what fits', () => {
  const damaged = fc
    .tuple(
      arbitraryGraph(smallCatalog),
      fc.jsonValue(),
      fc.constantFrom('nodes', 'edges', 'settings', 'none'),
    )
    .map(([good, junk, key]) => (key === 'none' ? good : { ...good, [key]: junk }))
  fc.assert(
    fc.property(damaged, (value) => {
      expect(inTheBrowser(ruleGraphSchema, value).length > 0).toBe(
        fitsSchema(ruleGraphSchema, value).length > 0,
      )
    }),
  )
})
