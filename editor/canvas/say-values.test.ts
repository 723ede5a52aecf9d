import { expect, it } from 'vitest'
import { sayValues } from './say-values.ts'

const both = (text: string) => sayValues({ en: text, de: text })

it('says values by the names they have in menus', () => {
  expect(both('Thank you, {{ member.name }}!')).toEqual({
    en: 'Thank you, [Name of the member]!',
    de: 'Thank you, [Name des Mitglieds]!',
  })
  expect(both('{{ thread.title | upcase }}').en).toBe('[Title of the thread]')
})

it('leaves unknown ones by their path, and half a one away', () => {
  expect(both('See {{ event.ext.ticket }}').en).toBe('See [event.ext.ticket]')
  expect(both('Thank you, {{ member.na…').en).toBe('Thank you, …')
  expect(both('No values').en).toBe('No values')
})

it('sets quotation marks as each language does', () => {
  expect(both('Text contains "casino" or "pills"')).toEqual({
    en: 'Text contains “casino” or “pills”',
    de: 'Text contains „casino“ or „pills“',
  })
})
