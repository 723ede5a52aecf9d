import type { Words } from '../../nodes/contract/json.ts'

const w = (en: string, de: string): Words => ({ en, de })

export const problemWords = {
  show: w('Show', 'Zeigen'),
  error: w('Must be mended before publishing', 'Vor dem Veröffentlichen zu beheben'),
  warning: w('Look at this', 'Bitte ansehen'),
  list: w('Problems', 'Probleme'),
  meetings: w('Together with rules that are live', 'Zusammen mit aktiven Regeln'),
  'meetings-hint': w(
    'Publishing is possible anyway; it may be what is meant.',
    'Veröffentlichen geht trotzdem; vielleicht ist es so gemeint.',
  ),
  open: w('Open', 'Öffnen'),
} satisfies { [key: string]: Words }
