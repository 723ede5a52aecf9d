import type { Words } from '../../nodes/contract/json.ts'

const w = (en: string, de: string): Words => ({ en, de })

export const problemWords = {
  show: w('Show', 'Zeigen'),
  error: w('Must be mended before publishing', 'Vor dem Veröffentlichen zu beheben'),
  warning: w('Look at this', 'Bitte ansehen'),
  list: w('Problems', 'Probleme'),
} satisfies { [key: string]: Words }
