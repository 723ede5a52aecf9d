import { type Comparing, type ConditionQuery, isGroup, type ValueKind } from './condition-query.ts'

/** The query as CEL; `kindOf` tells lists from texts. An empty group is the empty text. */
export function writeCondition(query: ConditionQuery, kindOf: (field: string) => ValueKind): string {
  return writeGroup(query, kindOf)
}

function writeGroup(
  { combinator, not, rules }: ConditionQuery,
  kindOf: (field: string) => ValueKind,
  within?: ConditionQuery['combinator'],
): string {
  const said = rules.filter((part) => !isGroup(part) || part.rules.length > 0)
  const inside = not || said.length > 1 ? combinator : within
  const parts = said
    .map((part) => (isGroup(part) ? writeGroup(part, kindOf, inside) : writeComparing(part, kindOf)))
    .filter((part) => part !== '')
  if (parts.length === 0) return ''
  const joined = parts.join(combinator === 'and' ? ' && ' : ' || ')
  if (not) return `!(${joined})`
  // Brackets only where they change the meaning: the text comes back the same when it is read and written again.
  return parts.length > 1 && within !== undefined && within !== combinator ? `(${joined})` : joined
}

function writeComparing({ field, operator, value }: Comparing, kindOf: (field: string) => ValueKind): string {
  const kind = kindOf(field)
  const written = writeValue(value, kind)
  switch (operator) {
    case '=':
      return `${field} == ${written}`
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return `${field} ${operator} ${written}`
    case 'contains':
      return kind === 'list' ? `${written} in ${field}` : `${field}.contains(${written})`
    case 'doesNotContain':
      return kind === 'list' ? `!(${written} in ${field})` : `!${field}.contains(${written})`
    case 'beginsWith':
      return `${field}.startsWith(${written})`
    case 'endsWith':
      return `${field}.endsWith(${written})`
    case 'known':
      return `has(${field})`
    case 'unknown':
      return `!has(${field})`
  }
}

function writeValue(value: string | number | boolean, kind: ValueKind): string {
  if (kind === 'number') return Number.isFinite(Number(value)) && value !== '' ? String(Number(value)) : '0'
  if (kind === 'boolean') return String(value === true || value === 'true')
  return quoted(String(value))
}

/** A JSON text is a CEL text too; times are compared as the ISO texts they are. */
const quoted = (text: string) => JSON.stringify(text)
