import type { Catalog } from '../../nodes/catalog.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { anEvent } from '../kit/an-event.ts'
import { playStory } from '../kit/play-story.ts'
import type { RunRules } from './labelled-post.ts'

/** One rule by the core alone, without servers: for trying a rule in seconds. */
export function createRunHere(catalog: Catalog, rule: RuleGraph): RunRules {
  return async (posts) =>
    posts.map((post) => {
      const { effects, run } = playStory({
        catalog,
        rule,
        event: anEvent('post.created', { text: post.text }),
      })
      return {
        post,
        hidden: effects.some(({ verb }) => verb === 'hide'),
        undecided: false,
        reason: async () => run.trail.map(({ node, reason }) => `${node}: ${reason}`).join('; '),
      }
    })
}
