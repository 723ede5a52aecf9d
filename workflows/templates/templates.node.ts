import { readdirSync, readFileSync } from 'node:fs'
import { type RuleTemplate, readTemplate } from './template.ts'

/** Every template, read from disk. */
export function ruleTemplates(): RuleTemplate[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readTemplate(JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))))
}
