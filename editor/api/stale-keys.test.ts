import { expect, it } from 'vitest'
import { staleKeys } from './stale-keys.ts'

it('a change of a run asks anew for that run and the lists it is in, not for other runs', () => {
  expect(staleKeys('run', 'r1')).toContainEqual(['run', 'r1'])
  expect(staleKeys('run', 'r1')).toContainEqual(['runs'])
  expect(staleKeys('run', 'r1')).not.toContainEqual(['run'])
})

it('a change of a list, a message or a calendar asks anew for the library and the history of its items', () => {
  expect(staleKeys('library', 'demo/list/bad-words')).toEqual([['library'], ['item-versions']])
})

it('when changes may have been missed everything is asked anew', () => {
  const keys = staleKeys('resync', '').map(([key]) => key)
  expect(keys).toEqual(expect.arrayContaining(['run', 'runs', 'tasks', 'rules', 'events', 'overview']))
})
