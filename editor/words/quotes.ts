import type { Words } from '../../nodes/contract/json.ts'

/** Straight quotation marks as each language sets them: “casino”, „casino“. */
export const quotedWell = ({ en, de }: Words): Words => ({
  en: en.replace(/"([^"]*)"/g, '“$1”'),
  de: de.replace(/"([^"]*)"/g, '„$1“'),
})
