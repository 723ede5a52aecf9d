import { type RuleTemplate, readTemplate } from './template.ts'

const files = import.meta.glob<unknown>('./*.json', { eager: true, import: 'default' })

/** Every template, bundled by Vite; tests read the same files from disk. */
export const ruleTemplates = (): RuleTemplate[] => Object.values(files).map(readTemplate)
