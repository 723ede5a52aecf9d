import { expect, it } from 'vitest'
import { readEnded, writeEnded } from './ended-run.ts'

it.each([
  { rule: 'rule_1', version: 3, node: 'links', port: 'no' },
  { rule: 'rule_1', version: 12, node: 'ask', port: 'yes, but later' },
  { rule: 'rule_1', version: 1, node: 'stop', port: '' },
])('an end at port "$port" is read as it was written', (ended) => {
  expect(readEnded(writeEnded(ended))).toEqual(ended)
})
