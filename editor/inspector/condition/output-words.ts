import type { Words } from '../../../nodes/contract/json.ts'

const w = (en: string, de: string): Words => ({ en, de })

/** What cards find out, by the names that their definitions give it. */
export const outputWords: { readonly [output: string]: Words } = {
  answer: w('the answer', 'die Antwort'),
  by: w('who answered', 'wer geantwortet hat'),
  count: w('how many', 'wie viele'),
  days: w('how many days', 'wie viele Tage'),
  domains: w('which domains', 'welche Domains'),
  found: w('what was found', 'was gefunden wurde'),
  language: w('which language', 'welche Sprache'),
  mode: w('which mode', 'welcher Modus'),
  posts: w('how many posts', 'wie viele Beiträge'),
  reason: w('the reason given', 'die Begründung'),
  score: w('how friendly it is', 'wie freundlich es ist'),
  way: w('which way', 'welcher Weg'),
}
