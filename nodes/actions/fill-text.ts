import { Type } from 'typebox'
import type { FactRequest } from '../contract/fact.ts'
import type { JsonObject, JsonValue } from '../contract/json.ts'
import type { Facts, NodeContext } from '../contract/node.ts'
import { contextValues } from '../matching/context-values.ts'
import { renderTemplate } from '../matching/templates.ts'

/** A text of its own, or the name of a message of the library, which then wins. */
export const textFields = {
  text: Type.String({ maxLength: 10_000 }),
  template: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
}
interface TextConfig {
  text: string
  template?: string
}

/** Asks for the library's message in the language of who is spoken to. */
export function needsTemplate({ template }: TextConfig, { event }: NodeContext): FactRequest[] {
  if (template === undefined) return []
  return [{ kind: 'template', name: template, language: event.actor?.language ?? 'en' }]
}

/** The text filled in, as `text`; or `problem`, a sentence for which the ledger refuses the effect. */
export function fillText(config: TextConfig, context: NodeContext, facts: Facts): JsonObject {
  if (config.template === undefined) return fillOne('text', config.text, context)
  const fact = facts[0]
  if (fact?.is === 'value' && typeof fact.value === 'string') return fillOne('text', fact.value, context)
  return { problem: `The message "${config.template}" is not in the library.` }
}

/** One template filled in under its name; an empty text is a problem too: nobody should receive it. */
export function fillOne(name: string, template: string, context: NodeContext): JsonObject {
  const rendered = renderTemplate(template, contextValues(context))
  if (!rendered.ok) return { problem: rendered.en }
  if (rendered.text.trim() === '') return { problem: `The ${name} is empty once it is filled in.` }
  return { [name]: rendered.text }
}

/** A text is needed, of its own or from the library. */
export function checkText({ text, template }: TextConfig): { field: string; en: string; de: string }[] {
  if (template !== undefined || text.trim() !== '') return []
  return [
    {
      field: '/text',
      en: 'Write a text or choose a message of the library.',
      de: 'Schreibe einen Text oder wähle eine Nachricht der Bibliothek.',
    },
  ]
}

/** Without what is undefined or empty. */
export function given(params: { [name: string]: JsonValue | undefined }): JsonObject {
  const kept: JsonObject = {}
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') kept[name] = value
  }
  return kept
}
