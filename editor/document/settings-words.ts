import type { Words } from '../../nodes/contract/json.ts'

/** What the parts of a rule's settings are called in sentences. */
export const fieldsOfSettings: { readonly [field: string]: Words } = {
  purpose: { en: 'what the rule is for', de: 'Zweck der Regel' },
  scope: { en: 'where it listens', de: 'Geltungsbereich' },
  exempt: { en: 'whom it leaves alone', de: 'Ausnahmen' },
  reentry: { en: 'how often it may run', de: 'Häufigkeit' },
  exits: { en: 'what ends it early', de: 'vorzeitiges Ende' },
  goal: { en: 'its goal', de: 'Ziel' },
  maximumEventAge: { en: 'how old events may be', de: 'Höchstalter von Ereignissen' },
  caps: { en: 'its limits', de: 'Grenzen' },
}
