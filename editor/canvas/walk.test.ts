import { expect, it } from 'vitest'
import { nearest } from './walk.ts'

const places = { a: { x: 0, y: 0 }, b: { x: 340, y: 0 }, c: { x: 340, y: 220 }, d: { x: 680, y: 10 } }

it('goes to the card straight ahead', () => {
  expect(nearest(places, 'a', 'ArrowRight')).toBe('b')
  expect(nearest(places, 'b', 'ArrowDown')).toBe('c')
  expect(nearest(places, 'd', 'ArrowLeft')).toBe('b')
})

it('stays where nothing lies that way, and begins at the left', () => {
  expect(nearest(places, 'a', 'ArrowLeft')).toBeNull()
  expect(nearest(places, '', 'ArrowRight')).toBe('a')
})
