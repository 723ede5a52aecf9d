import { Context, type Emitter, Liquid, type Template, toValueSync } from 'liquidjs'
import type { Words } from '../contract/json.ts'
import type { TextCheck } from './expressions.ts'
import { type Values, valueNames } from './names.ts'
import { rememberRecent } from './recent-cache.ts'
import { sayTemplateError } from './template-errors.ts'

/** The longest template, in characters. */
export const maxTemplateLength = 10_000
/** The longest text that may come out, in characters. */
export const maxRenderedLength = 50_000

export type Rendered = { ok: true; text: string } | ({ ok: false } & Words)

// `templates: {}` takes away the file system; the limits end templates that loop or grow.
const liquid = new Liquid({
  templates: {},
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: maxTemplateLength,
  renderLimit: 200,
  memoryLimit: 50_000,
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
    const context = new Context(values, liquid.options, { sync: true }, { liquid })
    const text: unknown = toValueSync(
      liquid.renderer.renderTemplates(parsed.parts, context, boundedEmitter()),
    )
    return { ok: true, text: String(text) }
  } catch (error) {
    return problem(sayError(error))
  }
}

/** Collects what comes out, and ends a template whose loops write too much. */
function boundedEmitter(): Emitter {
  const parts = {
    buffer: '',
    write(part: unknown) {
      parts.buffer += typeof part === 'string' ? part : asText(part)
      if (parts.buffer.length > maxRenderedLength) {
        throw new RangeError(`more than ${maxRenderedLength} characters come out`)
      }
    },
  }
  return parts
}

function asText(part: unknown): string {
  if (part === null || part === undefined) return ''
  if (Array.isArray(part)) return part.map(asText).join('')
  return typeof part === 'object' ? JSON.stringify(part) : String(part)
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

const problem = (said: string): { ok: false } & Words => ({ ok: false, ...sayTemplateError(said) })

function sayError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]?.slice(0, 200) ?? ''
}
