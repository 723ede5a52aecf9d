import type { Words } from '../../nodes/contract/json.ts'

/** The words of one part of the editor, by key; `{n}` stands for a value, `{n:day|days}` for one or several. */
export type Said = { readonly [key: string]: Words }

export const w = (en: string, de: string): Words => ({ en, de })

/** Puts values into a text. */
export function filled(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replaceAll(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return many === undefined ? String(value) : ((value === 1 ? one : many) ?? '')
    },
  )
}
