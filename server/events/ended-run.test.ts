import { expect, it } from 'vitest'
import { readEnded, saveEnded, writeEnded } from './ended-run.ts'

const ended = [
  { rule: 'rule_1', version: 3, node: 'links', port: 'no' },
  { rule: 'rule_1', version: 12, node: 'ask', port: 'yes, but later' },
  { rule: 'rule_1', version: 1, node: 'stop', port: '' },
]

it.each(ended)('an end at port "$port" is read as it was written', (one) => {
  expect(readEnded(saveEnded([writeEnded(one)]))).toEqual([one])
})

it('many ends are one text, and are read as they were written; so are those of a text each', () => {
  const saved = saveEnded(ended.map(writeEnded))
  expect(saved).toHaveLength(1)
  expect(readEnded(saved)).toEqual(ended)
  expect(readEnded(ended.map(writeEnded))).toEqual(ended)
})

it('no end is no text', () => {
  expect(saveEnded([])).toEqual([])
  expect(readEnded([])).toEqual([])
})
