import type { JsonObject, JsonValue, Language } from '../../../nodes/contract/json.ts'
import type { Values } from '../../../nodes/matching/names.ts'
import { renderTemplate } from '../../../nodes/matching/templates.ts'
import type { ValueField } from '../condition/condition-fields.ts'
import { findValues, ownNames, writeValue } from './placed-values.ts'
import { fieldOf, nameValue } from './value-names.ts'

/** What cards find out is known only when the rule runs: until then its name stands there. */
export function withStandIns(
  values: Values,
  text: string,
  fields: readonly ValueField[],
  language: Language,
): Values {
  const nameable = { fields, own: ownNames(text) }
  let { steps } = values
  for (const value of findValues(text)) {
    const [root, ...path] = value.path
    const { label, wrong } = nameValue({ ...value, filters: [], otherwise: '' }, nameable, language)
    if (root !== 'steps' || wrong) continue
    const isList = fieldOf(value.path, fields)?.kind === 'list'
    steps = withAt(steps, path, isList ? [`[${label}]`] : `[${label}]`)
  }
  return { ...values, steps }
}

function withAt(object: JsonObject, [name, ...rest]: readonly string[], value: JsonValue): JsonObject {
  if (name === undefined) return object
  const inner = Object.hasOwn(object, name) ? object[name] : undefined
  const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
  return { ...object, [name]: rest.length === 0 ? value : withAt(isObject ? inner : {}, rest, value) }
}

/** The values of a text of which nothing is seen with these values, by their names, each once. */
export function emptyIn(
  values: Values,
  text: string,
  fields: readonly ValueField[],
  language: Language,
): string[] {
  const own = ownNames(text)
  const names = findValues(text).flatMap((value) => {
    const { label, wrong } = nameValue({ ...value, filters: [] }, { fields, own }, language)
    if (wrong || value.otherwise !== '' || own.has(value.path[0] ?? '')) return []
    const rendered = renderTemplate(writeValue(value), values)
    return rendered.ok && rendered.text.trim() === '' ? [label] : []
  })
  return [...new Set(names)]
}
