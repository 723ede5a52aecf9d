import { expect, it } from 'vitest'
import { placeBeside } from './place-beside.ts'

const screen = { width: 1000, height: 600 }
const size = { width: 200, height: 300 }

it('goes below its anchor where there is room', () => {
  expect(placeBeside({ left: 50, top: 20, width: 80, height: 30 }, size, screen)).toEqual({
    left: 50,
    top: 56,
  })
})

it('goes above its anchor near the lower edge', () => {
  expect(placeBeside({ left: 50, top: 500, width: 80, height: 30 }, size, screen).top).toBe(194)
})

it('stays on the screen at the right edge', () => {
  expect(placeBeside({ left: 950, top: 20, width: 40, height: 30 }, size, screen).left).toBe(792)
})

it('goes to the left of its anchor when the right has no room', () => {
  const place = placeBeside({ left: 850, top: 20, width: 100, height: 30 }, size, screen, 'right')
  expect(place).toEqual({ left: 644, top: 20 })
})
