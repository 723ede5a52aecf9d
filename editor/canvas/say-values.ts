import type { Words } from '../../nodes/contract/json.ts'
import { commonFields } from '../inspector/condition/condition-fields.ts'

const names = new Map(commonFields.map(({ path, label }) => [path, label]))

/** `{{ member.name }}` in a text, as the name of what will stand there; one that was cut off is left away. */
export function sayValues({ en, de }: Words): Words {
  const named = (text: string, language: keyof Words) =>
    text.replace(/\{\{[^}]*…$/, '…').replace(/\{\{-?\s*([\w.]+)[^}]*\}\}/g, (_whole, path: string) => {
      return `[${names.get(path)?.[language] ?? path}]`
    })
  return { en: named(en, 'en'), de: named(de, 'de') }
}
