import { Liquid, type Template } from 'liquidjs'
import type { Words } from '../contract/json.ts'
import type { TextCheck } from './expressions.ts'
import { type Values, valueNames } from './names.ts'
import { rememberRecent } from './recent-cache.ts'

/** The longest template, in characters. */
export const maxTemplateLength = 10_000

export type Rendered = { ok: true; text: string } | ({ ok: false } & Words)

// `templates: {}` takes away the file system; the limits end templates that loop or grow.
const liquid = new Liquid({
  templates: {},
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: maxTemplateLength,
  renderLimit: 200,
  memoryLimit: 200_000,
})

type Parsed = { ok: true; parts: Template[] } | ({ ok: false } & Words)
const parse = rememberRecent(200, parseTemplate)

/** Whether a Liquid template can be read and names only what exists. */
export function checkTemplate(text: string): TextCheck {
  const parsed = parse(text)
  return parsed.ok ? { ok: true } : parsed
}

/** Fills a template in; never throws. What is missing is left empty. */
export function renderTemplate(text: string, values: Values): Rendered {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  try {
    const rendered: unknown = liquid.renderSync(parsed.parts, values)
    return { ok: true, text: String(rendered) }
  } catch (error) {
    return problem(sayError(error))
  }
}

function parseTemplate(text: string): Parsed {
  if (text.length > maxTemplateLength) {
    return {
      ok: false,
      en: `The text has ${text.length} characters; at most ${maxTemplateLength} are allowed`,
      de: `Der Text hat ${text.length} Zeichen; erlaubt sind höchstens ${maxTemplateLength}`,
    }
  }
  if (/\{%-?\s*(include|render|layout|block)\b/.test(text)) {
    return {
      ok: false,
      en: 'A text can not include other texts',
      de: 'Ein Text kann keine anderen Texte einbinden',
    }
  }
  try {
    const parts = liquid.parse(text)
    const names: readonly string[] = valueNames
    const unknown = liquid.globalVariablesSync(parts).find((name) => !names.includes(name))
    if (unknown !== undefined) {
      return {
        ok: false,
        en: `The text names "${unknown}", which does not exist here. There are: ${valueNames.join(', ')}`,
        de: `Der Text nennt "${unknown}", das es hier nicht gibt. Es gibt: ${valueNames.join(', ')}`,
      }
    }
    return { ok: true, parts }
  } catch (error) {
    return problem(sayError(error))
  }
}

function problem(said: string): { ok: false } & Words {
  return {
    ok: false,
    en: `The text can not be filled in: ${said}`,
    de: `Der Text lässt sich nicht ausfüllen: ${said}`,
  }
}

function sayError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]?.slice(0, 200) ?? ''
}
