import type { JsonValue, Words } from '../../nodes/contract/json.ts'
import { sayDuration } from '../../nodes/contract/say.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import {
  brakesSentence,
  endsWhen,
  goalOf,
  howOften,
  leftAlone,
  where,
} from '../settings/settings-sentence.ts'
import { choiceWords } from '../words/choice-words.ts'
import { words } from '../words/words.ts'

export const nothing: Words = { en: 'nothing', de: 'nichts' }

/** A value of a card as people read it; null: it is not set. */
export function valueText(value: JsonValue | undefined): Words | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? { en: 'yes', de: 'ja' } : { en: 'no', de: 'nein' }
  if (typeof value === 'number')
    return { en: value.toLocaleString('en-GB'), de: value.toLocaleString('de-DE') }
  if (typeof value === 'string')
    return (
      choiceWords[value] ??
      (/^P(T?\d+[YMWDHS])+$/.test(value) ? sayDuration(value) : { en: value, de: value })
    )
  const inner = (Array.isArray(value) ? value : Object.values(value)).map((one) => valueText(one) ?? nothing)
  if (inner.length === 0) return null
  return { en: inner.map(({ en }) => en).join(', '), de: inner.map(({ de }) => de).join(', ') }
}

/** One setting of a rule as its sentence says it. */
export function settingText(field: string, { settings }: RuleGraph): Words | null {
  switch (field) {
    case 'scope':
      return where(settings, {})
    case 'exempt':
      return leftAlone(settings) ?? null
    case 'reentry':
      return howOften(settings) ?? { en: 'every time', de: 'jedes Mal' }
    case 'exits':
      return endsWhen(settings) ?? nothing
    case 'goal':
      return goalOf(settings) ?? nothing
    case 'maximumEventAge':
      return sayDuration(settings.maximumEventAge)
    case 'caps':
      return {
        en: `at most ${settings.caps.restrictivePerHour} restrictive actions an hour`,
        de: `höchstens ${settings.caps.restrictivePerHour} einschränkende Handlungen je Stunde`,
      }
    case 'purpose':
      return words[`purpose-${settings.purpose}`]
    default:
      return brakesSentence(settings)
  }
}
