import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import { pictureOf, pictureSizes, titleLines } from './picture-of.ts'

const rule = aRule().on('post-created').when('text-contains').then('hide').otherwise('lock').build()
rule.layout = {
  'post-created': { x: 0, y: 55 },
  'text-contains': { x: 340, y: 50 },
  hide: { x: 680, y: 0 },
  lock: { x: 690, y: 130 },
}

it('every card is a box in the column where it lies, every line a way', () => {
  const { boxes, ways } = pictureOf(rule, 'titles')
  const step = pictureSizes.titles.width + pictureSizes.titles.gap
  expect(boxes.map(({ id, x }) => [id, x])).toEqual([
    ['post-created', 0],
    ['text-contains', step],
    ['hide', 2 * step],
    ['lock', 2 * step],
  ])
  expect(ways.map(({ id }) => id)).toEqual(['post-created|event', 'text-contains|yes', 'text-contains|no'])
})

it('boxes of one column never lie on each other', () => {
  for (const size of ['titles', 'signs'] as const) {
    const ys = pictureOf(rule, size)
      .boxes.filter(({ id }) => id === 'hide' || id === 'lock')
      .map(({ y }) => y)
    expect(Math.abs((ys[0] ?? 0) - (ys[1] ?? 0))).toBeGreaterThan(pictureSizes[size].height)
  }
})

it('the view holds every box', () => {
  const { view, boxes } = pictureOf(rule, 'signs')
  const [x = 0, y = 0, width = 0, height = 0] = view.split(' ').map(Number)
  for (const box of boxes) {
    expect(box.x).toBeGreaterThan(x)
    expect(box.y).toBeGreaterThan(y)
    expect(box.x + pictureSizes.signs.width).toBeLessThan(x + width)
    expect(box.y + pictureSizes.signs.height).toBeLessThan(y + height)
  }
})

it('an empty rule has an empty picture', () => {
  expect(pictureOf({ ...rule, nodes: [], edges: [], layout: {} }, 'titles').view).toBe('0 0 1 1')
})

it('a title takes two lines at most', () => {
  expect(titleLines('Hide')).toEqual(['Hide'])
  expect(titleLines('A comment is written')).toEqual(['A comment is', 'written'])
  expect(titleLines('Donaudampfschifffahrtsgesellschaft')).toEqual(['Donaudampfschif…'])
})
