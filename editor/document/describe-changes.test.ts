import { expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { changeSettings, configure, connect, disable, moveNodes, removeNode, rename } from './commands.ts'
import { describeChanges } from './describe-changes.ts'
import { groupNodes } from './group-commands.ts'
import type { Command } from './history.ts'

const start: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: [
    { id: 'p', type: 'post-created', version: 1, config: {} },
    { id: 't', type: 'text-contains', version: 1, config: { words: ['casino'], in: 'text' } },
    { id: 'h', type: 'hide', version: 1, config: {} },
  ],
  edges: [{ from: { node: 'p', port: 'event' }, to: 't' }],
  layout: {},
}
const said = (...commands: Command[]) =>
  describeChanges(
    start,
    commands.reduce((graph, { apply }) => apply(graph), start),
  ).flatMap(({ title, became, lines }) => [
    `${title.en} ${became}`,
    ...lines.map(({ what, before, after }) => `${what.en}: ${before?.en ?? '–'} → ${after?.en ?? '–'}`),
  ])

it('says what became of a card, field by field', () => {
  const config = { words: ['casino', 'bonus'], in: 'title' }
  expect(said(configure('t', config), disable(['t'], true))).toEqual([
    'Text contains changed',
    'Words and phrases: casino → casino, bonus',
    'Look in: The text → The title',
    'switched off: – → yes',
  ])
  expect(said(rename('h', 'Out of sight'))).toEqual(['Out of sight changed', 'name: – → Out of sight'])
})

it('says what came and went, and where lines lead', () => {
  expect(said(connect({ node: 't', port: 'yes' }, 'h'))).toEqual([
    'Text contains changed',
    '“Yes” leads to: nothing → ‘Hide’',
  ])
  expect(said(removeNode('h'))).toEqual(['Hide removed', 'Hide: Hide the content → –'])
})

it('says settings as their sentence does, and mentions moving last', () => {
  expect(
    said(
      moveNodes({ p: { x: 1, y: 1 } }),
      changeSettings({ caps: { restrictivePerHour: 5 } }),
      groupNodes('g', 'Both', ['p', 't']),
    ),
  ).toEqual([
    'About the rule changed',
    'its limits: at most 50 restrictive actions an hour → at most 5 restrictive actions an hour',
    'Group ‘Both’ added',
    'text: – → Both',
    'cards: – → ‘A post is written’, ‘Text contains’',
    'A post is written moved',
  ])
})
