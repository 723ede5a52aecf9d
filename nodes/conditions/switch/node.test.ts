import { expect, it } from 'vitest'
import { exampleContext } from '../example-context.ts'
import { node } from './node.ts'

const bySpace = {
  value: 'event.space',
  cases: [
    { port: 'sales', equals: 'market' },
    { port: 'talk', equals: 'lounge' },
  ],
}
const byConditions = {
  cases: [
    { port: 'in-thread', when: 'thread.title == "Rules"' },
    { port: 'new', when: 'member.posts < 5' },
    { port: 'everyone', when: 'true' },
  ],
}

it('has a way for each case and one for all else', () => {
  expect(node.ports(bySpace).map((port) => port.name)).toEqual(['sales', 'talk', 'other'])
})

it('goes by the value', () => {
  expect(node.choose(bySpace, exampleContext({ space: 'lounge' }), [])).toEqual({
    port: 'talk',
    reason: 'event.space is "lounge"',
  })
  expect(node.choose(bySpace, exampleContext({ space: 'attic' }), []).port).toBe('other')
  expect(node.choose(bySpace, exampleContext(), []).port).toBe('other')
  expect(
    node.choose({ value: 'member.posts', cases: [{ port: 'one', equals: '1' }] }, exampleContext(), []).port,
  ).toBe('one')
})

it('goes by the first condition that holds, past those that can not be worked out', () => {
  expect(node.choose(byConditions, exampleContext(), [])).toEqual({
    port: 'new',
    reason: 'member.posts < 5 holds',
  })
})

it('finds ways named twice and cases without what they need', () => {
  expect(node.check?.(bySpace)).toEqual([])
  expect(node.check?.(byConditions)).toEqual([])
  const twice = { cases: [{ port: 'other', when: 'true' }, { port: 'x' }] }
  expect(node.check?.(twice)?.map((problem) => problem.field)).toEqual(['/cases/0/port', '/cases/1/when'])
  expect(node.check?.({ value: 'event.space', cases: [{ port: 'x' }] })).toMatchObject([
    { field: '/cases/0/equals' },
  ])
  expect(node.check?.(node.defaults)).toMatchObject([{ field: '/cases' }])
})
