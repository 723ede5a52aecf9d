import { expect, it } from 'vitest'
import { aPost } from '../../../nodes/contract/sample-event.ts'
import { eventValues } from '../../../nodes/matching/context-values.ts'
import { renderTemplate } from '../../../nodes/matching/templates.ts'
import { commonFields, type ValueField } from '../condition/condition-fields.ts'
import { emptyIn, withStandIns } from './preview-values.ts'

const found: ValueField = {
  ...{ path: 'steps["find-1"].found', kind: 'list', group: { en: '', de: '' } },
  label: { en: 'Bad words: what was found', de: 'Böse Wörter: was gefunden wurde' },
}
const fields = [...commonFields, found]
const values = eventValues(aPost, aPost.receivedAt)

it('what a card will find out stands by its name', () => {
  const text = '{{ member.name }}: {{ steps["find-1"].found | join: ", " }}'
  const shown = withStandIns(values, text, fields, 'en')
  expect(renderTemplate(text, shown)).toEqual({ ok: true, text: 'Anna: [Bad words: what was found]' })
  expect(emptyIn(shown, text, fields, 'en')).toEqual([])
})

it('names once what is empty for an event, but not what something else is said for', () => {
  const text = '{{ event.subject.title }} {{ event.subject.title | upcase }} {{ member.name }}'
  expect(emptyIn(values, text, fields, 'de')).toEqual(['Titel'])
  expect(emptyIn(values, '{{ event.subject.title | default: "-" }}', fields, 'de')).toEqual([])
  expect(emptyIn(values, '{% for a in member.roles %}{{ a }}{% endfor %}', fields, 'de')).toEqual([])
})
