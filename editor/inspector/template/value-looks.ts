import type { Language } from '../../../nodes/contract/json.ts'
import type { ValueField } from '../condition/condition-fields.ts'
import { type PlacedValue, stepsOf } from './placed-values.ts'

/** How a moment can be written; the server's clock is not the reader's, so the time zone stands with it. */
export function timeLooks(language: Language): { filter: string; example: string }[] {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const looks = [
    { form: '%d.%m.%Y', example: '24.12.2026' },
    { form: '%d.%m.%Y %H:%M', example: '24.12.2026 18:30' },
    { form: '%Y-%m-%d', example: '2026-12-24' },
    { form: '%Y-%m-%d %H:%M', example: '2026-12-24 18:30' },
  ]
  const own = language === 'de' ? looks : [...looks.slice(2), ...looks.slice(0, 2)]
  return own.map(({ form, example }) => ({ filter: `date: "${form}", "${zone}"`, example }))
}

/** A value as it goes into a text at first: lists with commas, moments as a day; into JSON as it is. */
export function placedField({ path, kind }: ValueField, language: Language, isJson: boolean): PlacedValue {
  if (isJson) return { path: stepsOf(path), filters: ['json'], otherwise: '' }
  const [day] = timeLooks(language)
  const filters = kind === 'list' ? ['join: ", "'] : kind === 'time' && day ? [day.filter] : []
  return { path: stepsOf(path), filters, otherwise: '' }
}
