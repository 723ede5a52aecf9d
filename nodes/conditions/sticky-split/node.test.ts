import { expect, it } from 'vitest'
import { exampleContext } from '../example-context.ts'
import { node } from './node.ts'

const ofMember = (id: string) => exampleContext({ actor: { id, name: id, roles: [] } })
const ids = Array.from({ length: 500 }, (_, at) => `member-${at}`)

it('sends a member the same way each time', () => {
  for (const id of ids.slice(0, 20)) {
    expect(node.choose(node.defaults, ofMember(id), []).port).toBe(
      node.choose(node.defaults, ofMember(id), []).port,
    )
  }
})

it('keeps those of way A there when the percentage rises', () => {
  const inA = (percent: number) =>
    ids.filter((id) => node.choose({ percent, salt: 's' }, ofMember(id), []).port === 'a')
  expect(inA(0)).toEqual([])
  expect(inA(100)).toEqual(ids)
  expect(inA(60)).toEqual(expect.arrayContaining(inA(20)))
})
