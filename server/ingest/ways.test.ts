import { expect, it } from 'vitest'
import type { Step } from '../../workflows/run/run.ts'
import { waysOf } from './ways.ts'

const rule = { rule: 'rule_1', community: 'demo', version: 2 }
let told = 0
const step = (node: string, port?: string): Step => ({
  ...{ node, visit: 1, at: '2026-03-02T12:20:00.000Z', reason: `reason ${told++}` },
  ...(port !== undefined && { port }),
})

it('runs that went the same way share one object, whatever their reasons', () => {
  const wayOf = waysOf(rule)
  const way = wayOf([step('start', 'event'), step('check', 'no')])
  expect(wayOf([step('start', 'event'), step('check', 'no')])).toBe(way)
  expect(way).toEqual({
    ...rule,
    steps: [
      { node: 'start', port: 'event' },
      { node: 'check', port: 'no' },
    ],
    ended: 'rule_1 2 check no',
  })
})

it.each<{ about: string; trail: Step[]; ended: string }>([
  { about: 'another port', trail: [step('start', 'event'), step('check', 'yes')], ended: 'check yes' },
  { about: 'a shorter way', trail: [step('start', 'event')], ended: 'start event' },
  { about: 'an end at no port', trail: [step('start', 'event'), step('check')], ended: 'check ' },
])('$about is a way of its own', ({ trail, ended }) => {
  const wayOf = waysOf(rule)
  const first = wayOf([step('start', 'event'), step('check', 'no')])
  const way = wayOf(trail)
  expect(way).not.toBe(first)
  expect(way.ended).toBe(`rule_1 2 ${ended}`)
})

it('a rule with more ways than are kept is counted all the same', () => {
  const wayOf = waysOf(rule)
  const ways = Array.from({ length: 200 }, (_, at) => wayOf([step('each', `item ${at}`)]).ended)
  expect(new Set(ways).size).toBe(200)
})
