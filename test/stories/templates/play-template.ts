import { loadCatalog } from '../../../nodes/catalog.node.ts'
import type { FactRequest } from '../../../nodes/contract/fact.ts'
import type { JsonValue } from '../../../nodes/contract/json.ts'
import { fillTemplate, type TemplateAnswers } from '../../../workflows/templates/template.ts'
import { ruleTemplates } from '../../../workflows/templates/templates.node.ts'
import { playStory, type Story, type Told } from '../../kit/play-story.ts'

const catalog = await loadCatalog()
const templates = ruleTemplates()

export interface TemplateStory extends Pick<Story, 'event'> {
  later?: Story['later']
  answers?: TemplateAnswers
  /** What the person answers, an hour after being asked. */
  verdict?: string
  /** Facts by kind. */
  facts?: { readonly [kind in FactRequest['kind']]?: JsonValue }
}

/** Plays a template, in English, as a community would get it. */
export function playTemplate(id: string, { event, later, answers, verdict, facts }: TemplateStory): Told {
  const template = templates.find((one) => one.id === id)
  if (!template) throw new Error(`There is no template ${id}`)
  return playStory({
    catalog,
    rule: fillTemplate(template, 'en', answers),
    event,
    ...(later && { later }),
    ...(verdict !== undefined && { verdict: () => ({ answer: verdict, afterMs: 3_600_000 }) }),
    facts: ({ kind }) => {
      const value = facts?.[kind]
      if (value === undefined) return { is: 'not-provided' }
      return { is: 'value', value, source: 'story', version: '1' }
    },
  })
}

/** What it did: verbs in order. */
export const verbsOf = ({ effects }: Told) => effects.map(({ verb }) => verb)
