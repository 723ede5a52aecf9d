import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkTemplate, renderTemplate } from '../../../nodes/matching/templates.ts'
import { findValues, ownNames, writeValue } from './placed-values.ts'

const first = (text: string) => {
  const [{ from: _from, to: _to, ...value } = { from: 0, to: 0 }] = findValues(text)
  return value
}

it('finds the values of a text, with what is made of them and what is said when there is none', () => {
  const text = 'Hello {{ member.name | upcase | default: "friend" }}, {{- thread.title -}}!'
  expect(findValues(text)).toEqual([
    { path: ['member', 'name'], filters: ['upcase'], otherwise: 'friend', from: 6, to: 52 },
    { path: ['thread', 'title'], filters: [], otherwise: '', from: 54, to: 74 },
  ])
})

it('reads what earlier cards found out, whatever the cards are called', () => {
  expect(first('{{ steps["text-contains-1"].found }}')).toMatchObject({
    path: ['steps', 'text-contains-1', 'found'],
  })
  expect(first('{{ member.roles[0] }}')).toMatchObject({ path: ['member', 'roles', '0'] })
})

it('leaves as text what is not one value: tags, calculations, what is not finished', () => {
  const texts = [
    '{% if member.name %}',
    '{{ "a" | upcase }}',
    '{{ member.',
    '{ member.name }',
    '{{ }}',
    '{{ 3 }}',
  ]
  for (const text of texts) expect(findValues(text)).toEqual([])
})

it('takes braces, bars and quotation marks in the words for when there is none', () => {
  const value = { path: ['member', 'email'], filters: [], otherwise: 'a }} | "b" \\ c' }
  const text = writeValue(value)
  expect(first(text)).toEqual(value)
  const values = {
    event: {},
    member: {},
    thread: {},
    community: {},
    now: '',
    lists: {},
    memory: {},
    steps: {},
  }
  expect(renderTemplate(text, values)).toEqual({ ok: true, text: 'a }} | "b" \\ c' })
})

it('keeps a fallback that is no text as it is written', () => {
  expect(first('{{ member.name | default: member.id }}')).toEqual({
    path: ['member', 'name'],
    filters: ['default: member.id'],
    otherwise: '',
  })
})

it('reads back whatever it writes, and what it writes can be read by the engine', () => {
  const name = fc.stringMatching(/^[A-Za-z_][\w-]{0,8}$/)
  const value = fc.record({
    path: fc.array(name, { maxLength: 3 }).map((more) => ['event', ...more]),
    filters: fc.subarray(['upcase', 'date: "%d.%m.%Y"', 'join: ", "']),
    otherwise: fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/\s+/g, ' ').replaceAll('"', '')),
  })
  fc.assert(
    fc.property(value, (one) => {
      const text = writeValue(one)
      expect(first(`a ${text} b`)).toEqual(one)
      expect(checkTemplate(text)).toEqual({ ok: true })
    }),
  )
})

it('knows the names that a text makes itself', () => {
  expect([...ownNames('{% for role in member.roles %}{{ role }}{% endfor %}')]).toContain('role')
  expect([...ownNames('{%- assign who = member.name -%}')]).toEqual(['who'])
})
