import { describe, expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { insertCard } from './insert-card.ts'
import { mayConnect, mayFollow, nextExit, openPorts } from './ways.ts'

const node = (id: string, type: string) => ({ id, type, version: 1, config: {} })
const graph: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: [node('start', 'post-created'), node('check', 'text-contains'), node('hide', 'hide')],
  edges: [
    { from: { node: 'start', port: 'event' }, to: 'check' },
    { from: { node: 'check', port: 'yes' }, to: 'hide' },
  ],
  layout: { start: { x: 0, y: 0 }, check: { x: 340, y: 0 }, hide: { x: 680, y: 0 } },
}

describe('a card that is put on a line', () => {
  const from = { node: 'check', port: 'yes' }
  const inserted = insertCard(graph, 'member-age', { from })
  const drawn = inserted?.command.apply(graph)

  it('leads on from its first port to what came there', () => {
    expect(drawn?.edges).toContainEqual({ from, to: inserted?.id })
    expect(drawn?.edges).toContainEqual({ from: { node: inserted?.id, port: 'yes' }, to: 'hide' })
    expect(drawn?.edges).toHaveLength(3)
  })

  it('has what comes after make room', () => {
    expect(drawn?.layout[inserted?.id ?? '']).toEqual({ x: 710, y: 0 })
    expect(drawn?.layout.hide).toEqual({ x: 1080, y: 0 })
    expect(drawn?.layout.start).toEqual({ x: 0, y: 0 })
  })

  it('is one step of undo, named after the card', () => {
    expect(inserted?.command.sentence(graph).en).toBe('add ‘How long a member is here’')
  })
})

it('puts a card on an open port beside the card it follows, where nothing lies', () => {
  const inserted = insertCard(graph, 'reply', { from: { node: 'check', port: 'no' } })
  const place = inserted?.command.apply(graph).layout[inserted.id]
  expect(place?.x).toBe(710)
  expect(place?.y).toBeGreaterThan(150)
})

it('draws no line into a card that sets a rule off', () => {
  const inserted = insertCard(graph, 'member-joined', { from: { node: 'check', port: 'no' } })
  expect(inserted?.command.apply(graph).edges).toHaveLength(2)
})

it('puts a card before another when the line was drawn backwards', () => {
  const inserted = insertCard(graph, 'comment-created', { to: 'check' })
  const drawn = inserted?.command.apply(graph)
  expect(drawn?.edges).toContainEqual({ from: { node: inserted?.id, port: 'event' }, to: 'check' })
})

it('knows what may be connected: no circle, nothing into a start', () => {
  expect(mayConnect(graph, 'start', 'hide')).toBe(true)
  expect(mayConnect(graph, 'hide', 'check')).toBe(false)
  expect(mayConnect(graph, 'hide', 'hide')).toBe(false)
  expect(mayConnect(graph, 'hide', 'start')).toBe(false)
})

it('goes on from the first port that leads nowhere', () => {
  expect(openPorts(graph, 'check')).toEqual(['no'])
  expect(nextExit(graph, 'check')).toEqual({ node: 'check', port: 'no' })
  expect(nextExit(graph, 'start')).toBeUndefined()
})

it('a new card says what it says at first in the language of who draws', () => {
  const drawn = (language: 'en' | 'de') => {
    const inserted = insertCard(graph, 'reply', {}, language)
    const after = inserted?.command.apply(graph)
    return after?.nodes.find(({ id }) => id === inserted?.id)?.config.text
  }
  expect(drawn('de')).toBe('Danke für deinen Beitrag, {{ member.name }}.')
  expect(drawn('en')).toBe('Thank you for your post, {{ member.name }}.')
})

it('offers as what follows exactly the cards to which a line may be drawn', () => {
  for (const { id } of graph.nodes)
    expect(mayFollow(graph, id).map((node) => node.id)).toEqual(
      graph.nodes.flatMap((node) => (mayConnect(graph, id, node.id) ? node.id : [])),
    )
})
