import type { Words } from '../../../nodes/contract/json.ts'
import type { Comparison, ValueKind } from './condition-query.ts'

const w = (en: string, de: string): Words => ({ en, de })

const plain: { readonly [comparison in Comparison]: Words } = {
  '=': w('is', 'ist'),
  '!=': w('is not', 'ist nicht'),
  '<': w('is less than', 'ist kleiner als'),
  '<=': w('is at most', 'ist höchstens'),
  '>': w('is more than', 'ist größer als'),
  '>=': w('is at least', 'ist mindestens'),
  contains: w('contains', 'enthält'),
  doesNotContain: w('does not contain', 'enthält nicht'),
  beginsWith: w('begins with', 'beginnt mit'),
  endsWith: w('ends with', 'endet mit'),
  known: w('is known', 'ist bekannt'),
  unknown: w('is not known', 'ist nicht bekannt'),
}
const ofTimes: { readonly [comparison in Comparison]?: Words } = {
  '<': w('is before', 'ist vor'),
  '>': w('is after', 'ist nach'),
}
const ofLists: { readonly [comparison in Comparison]?: Words } = {
  contains: w('include', 'umfassen'),
  doesNotContain: w('do not include', 'umfassen nicht'),
}

export const comparisonWords = (comparison: Comparison, kind: ValueKind): Words =>
  (kind === 'time' ? ofTimes[comparison] : kind === 'list' ? ofLists[comparison] : undefined) ??
  plain[comparison]

/** Titles of the builder's parts. */
export const builderWords = {
  value: w('Value', 'Wert'),
  field: w('What is looked at', 'Was angesehen wird'),
  operator: w('Comparison', 'Vergleich'),
  combinator: w('All or any', 'Alle oder eine'),
  and: w('all of these', 'alle davon'),
  or: w('any of these', 'eine davon'),
  not: w('Not', 'Nicht'),
  'add-rule': w('Add a condition', 'Bedingung hinzufügen'),
  'add-group': w('Add a group', 'Gruppe hinzufügen'),
  remove: w('Remove', 'Entfernen'),
  'remove-group': w('Remove the group', 'Gruppe entfernen'),
} satisfies { [key: string]: Words }
