import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import { pictureOf, titleLines } from './picture-of.ts'

const rule = aRule().on('post-created').when('text-contains').then('hide').build()

it('every card is a box where it lies, every line a way', () => {
  const { boxes, ways } = pictureOf(rule)
  expect(boxes.map(({ id }) => id)).toEqual(['post-created', 'text-contains', 'hide'])
  expect(boxes[0]).toMatchObject(rule.layout['post-created'] ?? {})
  expect(ways.map(({ id }) => id)).toEqual(['post-created|event', 'text-contains|yes'])
})

it('the view holds every box', () => {
  const [x = 0, y = 0, width = 0, height = 0] = pictureOf(rule).view.split(' ').map(Number)
  for (const place of Object.values(rule.layout)) {
    expect(place.x).toBeGreaterThan(x)
    expect(place.y).toBeGreaterThan(y)
    expect(place.x + 250).toBeLessThan(x + width)
    expect(place.y + 84).toBeLessThan(y + height)
  }
})

it('an empty rule has an empty picture', () => {
  expect(pictureOf({ ...rule, nodes: [], edges: [], layout: {} })).toEqual({
    view: '0 0 1 1',
    boxes: [],
    ways: [],
  })
})

it('a title takes two lines at most', () => {
  expect(titleLines('Hide')).toEqual(['Hide'])
  expect(titleLines('A post or comment was edited by somebody')).toEqual([
    'A post or comment',
    'was edited by…',
  ])
  expect(titleLines('Donaudampfschifffahrtsgesellschaft')).toEqual(['Donaudampfschifffah…'])
})
