import type { NodeContext } from '../contract/node.ts'
import { contextValues } from '../matching/context-values.ts'
import { renderTemplate } from '../matching/templates.ts'

/** A question filled in; as it was written where that fails, for a person can still read it. */
export function askIn(question: string, context: NodeContext): string {
  const rendered = renderTemplate(question, contextValues(context))
  return rendered.ok && rendered.text.trim() !== '' ? rendered.text : question
}
