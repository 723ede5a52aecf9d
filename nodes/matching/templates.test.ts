import { expect, it } from 'vitest'
import type { Values } from './names.ts'
import { checkTemplate, renderTemplate } from './templates.ts'

const values: Values = {
  event: { subject: { text: 'hello' } },
  member: { name: 'Ada' },
  thread: {},
  community: { id: 'c', name: 'Chess' },
  now: '2026-11-25T10:00:00.000Z',
  lists: {},
  memory: {},
  steps: {},
}

it('fills in names and leaves what is missing empty', () => {
  expect(renderTemplate('Hi {{ member.name }}, {{ thread.title }}!', values)).toEqual({
    ok: true,
    text: 'Hi Ada, !',
  })
})

it('accepts names it defines itself', () => {
  expect(checkTemplate('{% assign who = member.name %}{{ who }}')).toEqual({ ok: true })
})

it.each([
  '{{ secret.key }}',
  '{{ member.name | nonsense }}',
  '{% if %}',
  '{% include "a" %}',
  'a'.repeat(10_001),
])('finds the problem in %.30s', (text) => {
  expect(checkTemplate(text)).toMatchObject({ ok: false })
  expect(renderTemplate(text, values)).toMatchObject({ ok: false })
})

it.each([
  ['Hi {{ member.name', 'begun and not ended: after {{ member.name two'],
  ['{% if member.name %}x', '{% endif %} is missing'],
  ['{% if member.name', 'After {% if member.name the end %} is missing'],
  ['x {% endif %}', 'ended that was not begun'],
  ['{{ member.name | nonsense }}', 'no way called “nonsense”'],
  ['{% nonsense %}', 'no tag {% nonsense %}'],
  ['{{ }}', 'no value is named'],
])('says in words what is wrong with %s', (text, said) => {
  expect(checkTemplate(text)).toMatchObject({ en: expect.stringContaining(said) })
})

it('ends a template that loops', () => {
  const text = '{% for a in (1..30000) %}{% for b in (1..30000) %}{{ a }}{% endfor %}{% endfor %}'
  expect(renderTemplate(text, values)).toMatchObject({ ok: false })
})

it('does not give access to what objects inherit', () => {
  expect(renderTemplate('{{ member.constructor }}{{ member.__proto__ }}', values)).toEqual({
    ok: true,
    text: '',
  })
})

it('ends a template that writes too much', () => {
  const text = `{% for a in (1..5000) %}${'x'.repeat(5_000)}{% endfor %}`
  expect(renderTemplate(text, values)).toMatchObject({ ok: false, en: expect.stringContaining('characters') })
})

it('writes lists, numbers and what a loop goes through', () => {
  const many = { ...values, member: { roles: ['a', 'b'], posts: 3, gone: null } }
  expect(
    renderTemplate(
      '{{ member.roles }} {{ member.posts }}{{ member.gone }}{% for r in member.roles %}-{{ r }}{% endfor %}',
      many,
    ),
  ).toEqual({ ok: true, text: 'ab 3-a-b' })
})
