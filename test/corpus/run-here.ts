import type { Catalog } from '../../nodes/catalog.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { anEvent } from '../kit/an-event.ts'
import { playStory } from '../kit/play-story.ts'
import type { RunRules } from './labelled-post.ts'

/** Rules by the core alone, without servers: for trying them in seconds. */
export function createRunHere(catalog: Catalog, rules: readonly RuleGraph[]): RunRules {
  return async (posts) =>
    posts.map((post) => {
      const event = anEvent('post.created', { text: post.text })
      const told = rules.map((rule) => playStory({ catalog, rule, event }))
      const trail = told.flatMap(({ run }) => run.trail)
      return {
        post,
        verbs: told.flatMap(({ effects }) => effects.map(({ verb }) => verb)),
        undecided: false,
        reason: async () => trail.map(({ node, reason }) => `${node}: ${reason}`).join('; '),
      }
    })
}
