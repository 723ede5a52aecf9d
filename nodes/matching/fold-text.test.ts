import { expect, it } from 'vitest'
import { foldText, foldVariants } from './fold-text.ts'

it.each([
  ['C4sin0', 'casino'],
  ['ｃａｓｉｎｏ', 'casino'],
  ['ca\u200bsi\u00adno', 'casino'],
  ['саsino with Cyrillic letters', 'casino with cyrillic letters'],
  ['Straße für Gänse', 'strasse fur ganse'],
  ['sh!t $how', 'shit show'],
  ['f u c k this', 'fuck this'],
  ['f.u.c.k', 'fuck'],
  ['freeeeee', 'free'],
])('reads %j as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

it('leaves numbers, addresses, emoji and other alphabets alone', () => {
  expect(foldText('Call 0123 456')).toBe('call 0123 456')
  expect(foldText('info@casino.com')).toBe('info@casino.com')
  expect(foldText('😀 你好')).toBe('😀 你好')
})

it('offers a second copy where letters are stretched', () => {
  expect(foldVariants('fuuuck')).toEqual(['fuuck', 'fuck'])
  expect(foldVariants('pass')).toEqual(['pass'])
})

it('survives a lone surrogate', () => {
  expect(foldText('a\ud800b')).toContain('a')
})
