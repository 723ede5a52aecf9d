import { loadCatalog } from '../../nodes/catalog.node.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import type { NamedRule } from '../bench/installation.ts'
import { aRule } from '../kit/a-rule.ts'

/** What the posts of a burst say, so that each meets one rule. */
export const words = { hide: 'nuisance', reply: 'question', ask: 'doubtful', long: 'patience' } as const

const settings: Partial<RuleSettings> = { caps: { restrictivePerHour: 100_000 } }
const wait = (duration: string) => ({ for: 'duration', duration, timeZone: 'UTC' })

/** Effects at once, after a short wait, after an event, after a person's answer, and after a wait that is parked. */
export async function faultRules(): Promise<NamedRule[]> {
  const catalog = await loadCatalog()
  const about = (word: string) =>
    aRule(catalog)
      .settings(settings)
      .on('post-created')
      .when('text-contains', { words: [word] })
  return [
    {
      name: 'Hide, then lock',
      graph: about(words.hide).then('hide').then('wait', wait('PT2S')).then('lock').build(),
    },
    {
      name: 'Reply once somebody comments',
      graph: about(words.reply)
        .then('wait-for-event', { types: ['comment.created'], of: 'post', within: 'PT2H' })
        .by('heard')
        .then('reply', { text: 'We saw it.' })
        .build(),
    },
    {
      name: 'Ask, then tag',
      graph: about(words.ask)
        .then('ask-person', { question: 'Is it all right?', answers: ['yes', 'no'], within: 'PT2H' })
        .by('yes')
        .then('add-tag', { tag: 'approved' })
        .build(),
    },
    {
      name: 'Lock after more than a minute',
      graph: about(words.long).then('wait', wait('PT65S')).then('lock').build(),
    },
  ]
}
