/** What a value is; decides which comparisons make sense. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'list' | 'time'

/** The comparisons of the builder, each written in CEL in one way. */
export const comparisons = [
  ...(['=', '!=', '<', '<=', '>', '>='] as const),
  ...(['contains', 'doesNotContain', 'beginsWith', 'endsWith'] as const),
  ...(['known', 'unknown'] as const),
] as const
export type Comparison = (typeof comparisons)[number]

export interface Comparing {
  field: string
  operator: Comparison
  value: string | number | boolean
}
/** A group of comparisons, as the builder shows it. */
export interface ConditionQuery {
  combinator: 'and' | 'or'
  not?: boolean
  rules: (Comparing | ConditionQuery)[]
}

export const isGroup = (part: Comparing | ConditionQuery): part is ConditionQuery => 'rules' in part

/** The comparisons that a kind of value can be asked for, the likeliest first. */
export function comparisonsOf(kind: ValueKind): readonly Comparison[] {
  switch (kind) {
    case 'text':
      return ['=', '!=', 'contains', 'doesNotContain', 'beginsWith', 'endsWith', 'known', 'unknown']
    case 'number':
      return ['<', '<=', '>', '>=', '=', '!=', 'known', 'unknown']
    case 'boolean':
      return ['=', 'known', 'unknown']
    case 'list':
      return ['contains', 'doesNotContain']
    case 'time':
      return ['<', '>', 'known', 'unknown']
  }
}
