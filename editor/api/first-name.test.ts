import { expect, it } from 'vitest'
import { randomLetters } from '../document/fresh-id.ts'
import { firstName, isNamed } from './first-name.ts'

it('a team of six who have not said their names is told apart', () => {
  const collides = () => new Set(Array.from({ length: 6 }, () => firstName(randomLetters(16)))).size < 6
  const teams = Array.from({ length: 2000 }, collides)
  expect(teams.filter(Boolean).length).toBeLessThan(20)
})

it('a name somebody said is theirs', () => {
  expect(['Ada', 'B. B.', 'Zoë.', 'Dr. Who'].filter(isNamed)).toHaveLength(4)
})

it.each([
  { person: '9k2vu7qa', name: 'Kvuq.' },
  { person: 'ab', name: 'Ab.' },
  { person: '2345', name: 'X.' },
])('$person is called $name', ({ person, name }) => {
  expect(firstName(person)).toBe(name)
  expect(isNamed(name)).toBe(false)
})
