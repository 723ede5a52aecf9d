import { expect, it } from 'vitest'
import { sayCondition } from './say-condition.ts'

it('says in both languages what the menus can say', () => {
  expect(sayCondition('member.posts < 3 && event.space == "help"')).toEqual({
    en: 'Number of posts is less than 3 and Space is "help"',
    de: 'Zahl der Beiträge ist kleiner als 3 und Bereich ist "help"',
  })
  expect(sayCondition('"vip" in member.roles || !has(member.language)')?.en).toBe(
    'Roles include "vip" or Language of the member is not known',
  )
})

it('keeps together what belongs together', () => {
  expect(sayCondition('member.posts < 3 && (event.space == "a" || event.space == "b")')?.en).toBe(
    'Number of posts is less than 3 and (Space is "a" or Space is "b")',
  )
  expect(sayCondition('!(member.posts < 3 && event.space == "a")')?.de).toBe(
    'nicht (Zahl der Beiträge ist kleiner als 3 und Bereich ist "a")',
  )
})

it('leaves to its text what the menus can not say', () => {
  for (const text of ['', 'size(member.roles) > 1', 'member.posts <'])
    expect(sayCondition(text)).toBeUndefined()
})
