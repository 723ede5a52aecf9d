import { expect, it } from 'vitest'
import { exampleContext, known, unavailable } from '../example-context.ts'
import { node } from './node.ts'

const context = exampleContext()

it('asks for a count that ends with the event and stops where the answer is sure', () => {
  expect(node.needs(node.defaults, context)).toEqual([
    {
      kind: 'window',
      count: 'events',
      scope: 'member',
      window: 'PT10M',
      until: context.event.occurredAt,
      atMost: 6,
    },
  ])
})

it('takes the sixth post as more than five', () => {
  expect(node.choose(node.defaults, context, [known(6)])).toEqual({
    port: 'yes',
    reason: 'more than 5 posts by the same member in PT10M',
    output: { count: 6 },
  })
  expect(node.choose(node.defaults, context, [known({ count: 5 })]).port).toBe('no')
})

it('goes the harmless way when nothing can be counted', () => {
  expect(node.choose(node.defaults, context, [unavailable]).port).toBe('no')
  expect(node.choose(node.defaults, context, [{ is: 'not-provided' }]).reason).toContain(
    'nothing here can tell',
  )
})

it('refuses to count the members of a member, and times that are too long', () => {
  expect(node.check?.({ ...node.defaults, count: 'members' })).toMatchObject([{ field: '/scope' }])
  expect(node.check?.({ ...node.defaults, window: 'P1Y' })).toMatchObject([{ field: '/window' }])
})
