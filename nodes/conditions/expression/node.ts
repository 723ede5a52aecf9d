import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { contextValues } from '../../matching/context-values.ts'
import { evaluate, maxExpressionLength } from '../../matching/expressions.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  { expression: Type.String({ maxLength: maxExpressionLength }), whenUnknown },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'expression',
  version: 1,
  schema,
  defaults: { expression: '', whenUnknown: 'no' },
  ports: yesNoPorts,
  fields: { expressions: [{ field: 'expression', gives: 'bool' }] },
  // What is written is checked as an expression by `fields`; nothing written is a problem of its own.
  check: (config) =>
    config.expression.trim() !== ''
      ? []
      : [{ field: '/expression', en: 'The expression is empty', de: 'Der Ausdruck ist leer' }],
  needs: () => [],
  choose: (config, context) => {
    const result = evaluate(config.expression, contextValues(context))
    if (result.is === 'missing') return unknown(config.whenUnknown, `can not be worked out: ${result.reason}`)
    if (typeof result.value !== 'boolean') {
      return unknown(config.whenUnknown, 'the expression gives neither yes nor no')
    }
    const said = config.expression.length > 120 ? `${config.expression.slice(0, 119)}…` : config.expression
    return yesOrNo(result.value, { yes: `${said} holds`, no: `${said} does not hold` })
  },
})
