import type { Words } from '../../nodes/contract/json.ts'

/** What the parts of a rule's settings are called in sentences. */
export const fieldsOfSettings: { readonly [field: string]: Words } = {
  purpose: { en: 'what the rule is for', de: 'wofür die Regel da ist' },
  scope: { en: 'where it listens', de: 'wo sie zuhört' },
  exempt: { en: 'whom it leaves alone', de: 'wen sie in Ruhe lässt' },
  reentry: { en: 'how often it may run', de: 'wie oft sie laufen darf' },
  exits: { en: 'what ends it early', de: 'was sie vorzeitig beendet' },
  goal: { en: 'its goal', de: 'ihr Ziel' },
  maximumEventAge: { en: 'how old events may be', de: 'wie alt Ereignisse sein dürfen' },
  caps: { en: 'its limits', de: 'ihre Grenzen' },
}
