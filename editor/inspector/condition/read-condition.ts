import { type ASTNode, parse } from '@marcbachmann/cel-js'
import type { Comparing, Comparison, ConditionQuery, ValueKind } from './condition-query.ts'
import { writeCondition } from './write-condition.ts'

/**
 * The query that a CEL text says, if the builder can say all of it: only a text that comes back the same when it is
 * written again is opened, so nothing that somebody wrote is ever reshaped.
 */
export function readCondition(
  text: string,
  kindOf: (field: string) => ValueKind,
): ConditionQuery | undefined {
  if (text.trim() === '') return { combinator: 'and', rules: [] }
  try {
    const read = readPart(parse(text).ast, kindOf)
    if (!read) return undefined
    const query = 'rules' in read ? read : { combinator: 'and' as const, rules: [read] }
    return writeCondition(query, kindOf) === text.trim() ? query : undefined
  } catch {
    return undefined
  }
}

type Part = Comparing | ConditionQuery

function readPart(node: ASTNode, kindOf: (field: string) => ValueKind): Part | undefined {
  if (node.op === '&&' || node.op === '||') {
    const combinator = node.op === '&&' ? 'and' : 'or'
    const rules = flat(node, node.op).map((part) => readPart(part, kindOf))
    const known = rules.filter((part) => part !== undefined)
    return known.length === rules.length ? { combinator, rules: known } : undefined
  }
  if (node.op === '!_') return readNegated(node.args, kindOf)
  return readComparing(node, kindOf)
}

/** `a && b && c` is parsed as `(a && b) && c`. */
function flat(node: ASTNode, op: '&&' | '||'): ASTNode[] {
  if (node.op !== op) return [node]
  const [left, right] = node.args
  return [...flat(left, op), right]
}

function readNegated(node: ASTNode, kindOf: (field: string) => ValueKind): Part | undefined {
  if (node.op === '&&' || node.op === '||') {
    const inner = readPart(node, kindOf)
    return inner && 'rules' in inner ? { ...inner, not: true } : undefined
  }
  const part = readComparing(node, kindOf)
  if (!part) return undefined
  if (part.operator === 'contains') return { ...part, operator: 'doesNotContain' }
  if (part.operator === 'known') return { ...part, operator: 'unknown' }
  return { combinator: 'and', not: true, rules: [part] }
}

const written: { readonly [op: string]: Comparison } = {
  '==': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}
const calls: { readonly [name: string]: Comparison } = {
  contains: 'contains',
  startsWith: 'beginsWith',
  endsWith: 'endsWith',
}

function readComparing(node: ASTNode, kindOf: (field: string) => ValueKind): Comparing | undefined {
  if (node.op === 'call' && node.args[0] === 'has') return named(node.args[1][0], 'known', true)
  if (node.op === 'rcall') {
    const [name, receiver, [argument]] = node.args
    const operator = calls[name]
    const value = argument && literalOf(argument)
    return operator && value !== undefined ? named(receiver, operator, value) : undefined
  }
  if (node.op === 'in') {
    const value = literalOf(node.args[0])
    const found = value === undefined ? undefined : named(node.args[1], 'contains', value)
    return found && kindOf(found.field) === 'list' ? found : undefined
  }
  const operator = written[node.op]
  if (!operator || !Array.isArray(node.args)) return undefined
  const [left, right] = node.args
  if (!isNode(left) || !isNode(right)) return undefined
  const value = literalOf(right)
  return value === undefined ? undefined : named(left, operator, value)
}

function named(
  node: ASTNode | undefined,
  operator: Comparison,
  value: string | number | boolean,
): Comparing | undefined {
  const field = node && pathOf(node)
  return field === undefined ? undefined : { field, operator, value }
}

/** `member.posts`, `steps["text-contains-1"].found`; undefined for anything that is computed. */
function pathOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args
  if (node.op === '.') {
    const before = pathOf(node.args[0])
    return before === undefined ? undefined : `${before}.${node.args[1]}`
  }
  if (node.op === '[]') {
    const before = pathOf(node.args[0])
    const key = literalOf(node.args[1])
    return before === undefined || typeof key !== 'string' ? undefined : `${before}[${JSON.stringify(key)}]`
  }
  return undefined
}

function literalOf(node: ASTNode): string | number | boolean | undefined {
  if (node.op === 'value') {
    const { args } = node
    if (typeof args === 'bigint') return Number(args)
    return typeof args === 'string' || typeof args === 'number' || typeof args === 'boolean'
      ? args
      : undefined
  }
  if (node.op === '-_') {
    const number = literalOf(node.args)
    return typeof number === 'number' ? -number : undefined
  }
  return undefined
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value
