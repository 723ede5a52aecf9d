import { Environment, EvaluationError, type ParseResult } from '@marcbachmann/cel-js'
import type { JsonValue, Words } from '../contract/json.ts'
import { findCostlyPart } from './costly-parts.ts'
import { celTypes, type Values, valueNames } from './names.ts'
import { rememberRecent } from './recent-cache.ts'

/** The longest expression, in characters. */
export const maxExpressionLength = 2_000

export type TextCheck = { ok: true } | ({ ok: false } & Words)

/** `missing`: the expression looks at something that is not there, or can not be worked out; `reason` says it. */
export type Evaluated = { is: 'value'; value: JsonValue } | ({ is: 'missing' } & { reason: string })

type Compiled = { ok: true; run: ParseResult; type: string } | ({ ok: false } & Words)

const environment = createEnvironment()
const compile = rememberRecent(200, compileExpression)

/** Whether a CEL expression can be read, names only what exists, and gives what is wanted. */
export function checkExpression(text: string, gives: 'bool' | 'any'): TextCheck {
  const compiled = compile(text)
  if (!compiled.ok) return compiled
  if (gives === 'bool' && compiled.type !== 'bool' && compiled.type !== 'dyn') {
    return {
      ok: false,
      en: `The expression gives a ${compiled.type}, but a yes or no is needed here`,
      de: `Der Ausdruck ergibt ${compiled.type}, hier wird aber Ja oder Nein gebraucht`,
    }
  }
  return { ok: true }
}

/** Works an expression out; never throws. */
export function evaluate(text: string, values: Values): Evaluated {
  const compiled = compile(text)
  if (!compiled.ok) return { is: 'missing', reason: compiled.en }
  try {
    const result: unknown = compiled.run({ ...values, now: new Date(values.now) })
    return { is: 'value', value: toJson(result) }
  } catch (error) {
    return { is: 'missing', reason: error instanceof EvaluationError ? sayError(error) : String(error) }
  }
}

function createEnvironment(): Environment {
  const env = new Environment({
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 500, maxDepth: 40, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 },
  })
  for (const name of valueNames) env.registerVariable(name, celTypes[name])
  // Numbers in JSON are doubles to CEL: without these, `member.posts + 1` would have no meaning.
  env.registerOperator('double + int', (a: number, b: bigint) => a + Number(b))
  env.registerOperator('int + double', (a: bigint, b: number) => Number(a) + b)
  env.registerOperator('double - int', (a: number, b: bigint) => a - Number(b))
  env.registerOperator('int - double', (a: bigint, b: number) => Number(a) - b)
  env.registerOperator('double * int', (a: number, b: bigint) => a * Number(b))
  env.registerOperator('int * double', (a: bigint, b: number) => Number(a) * b)
  env.registerOperator('double / int', (a: number, b: bigint) => a / Number(b))
  env.registerOperator('int / double', (a: bigint, b: number) => Number(a) / b)
  env.registerOperator('double % int', (a: number, b: bigint) => a % Number(b))
  return env
}

function compileExpression(text: string): Compiled {
  if (text.trim() === '') return { ok: false, en: 'The expression is empty', de: 'Der Ausdruck ist leer' }
  if (text.length > maxExpressionLength) {
    return {
      ok: false,
      en: `The expression has ${text.length} characters; at most ${maxExpressionLength} are allowed. Use a word list or several nodes`,
      de: `Der Ausdruck hat ${text.length} Zeichen; erlaubt sind höchstens ${maxExpressionLength}. Nimm eine Wortliste oder mehrere Knoten`,
    }
  }
  try {
    const run = environment.parse(text)
    const costly = findCostlyPart(run.ast)
    if (costly) return { ok: false, ...costly }
    const checked = run.check()
    if (checked.valid) return { ok: true, run, type: checked.type ?? 'dyn' }
    const said = checked.error ? sayError(checked.error) : 'It can not be read'
    return { ok: false, en: `The expression is not right: ${said}`, de: `Der Ausdruck stimmt nicht: ${said}` }
  } catch (error) {
    const said = sayError(error)
    return {
      ok: false,
      en: `The expression can not be read: ${said}`,
      de: `Der Ausdruck ist nicht lesbar: ${said}`,
    }
  }
}

/** The first line: what follows it is a drawing of the place. */
function sayError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]?.slice(0, 200) ?? ''
}

function toJson(value: unknown): JsonValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(toJson)
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, inner]) => [String(key), toJson(inner)]))
  if (typeof value === 'object') {
    const proto: unknown = Object.getPrototypeOf(value)
    if (proto !== Object.prototype && proto !== null) return String(value)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]))
  }
  return String(value)
}
