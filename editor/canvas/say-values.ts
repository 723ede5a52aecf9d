import type { Words } from '../../nodes/contract/json.ts'
import { commonFields } from '../inspector/condition/condition-fields.ts'
import { quotedWell } from '../words/quotes.ts'

const names = new Map(commonFields.map(({ path, label }) => [path, label]))

/** As a card says it: `{{ member.name }}` by the name of what will stand there, one that was cut off left away. */
export function sayValues({ en, de }: Words): Words {
  const named = (text: string, language: keyof Words) =>
    text.replace(/\{\{[^}]*…$/, '…').replace(/\{\{-?\s*([\w.]+)[^}]*\}\}/g, (_whole, path: string) => {
      return `[${names.get(path)?.[language] ?? path}]`
    })
  return quotedWell({ en: named(en, 'en'), de: named(de, 'de') })
}
