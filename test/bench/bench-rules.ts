import { loadCatalog } from '../../nodes/catalog.node.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { aRule } from '../kit/a-rule.ts'
import type { NamedRule } from './installation.ts'

const settings: Partial<RuleSettings> = { purpose: 'safety', caps: { restrictivePerHour: 100_000 } }
const catalog = await loadCatalog()

/** Hides posts about a casino. */
export const hideCasino = async (): Promise<NamedRule[]> => [
  {
    name: 'Hide casino ads',
    graph: aRule(catalog)
      .settings(settings)
      .on('post-created')
      .when('text-contains', { words: ['casino'] })
      .then('hide')
      .build(),
  },
]

/** Welcomes, waits for the first post, thanks for it, and waits two weeks: each run is parked twice. */
export const welcome = async (): Promise<NamedRule[]> => [
  {
    name: 'Welcome',
    graph: aRule(catalog)
      .settings({ purpose: 'engagement' })
      .on('member-joined')
      .then('send-message', { text: 'Welcome, {{ member.name }}!' }, 'greeting')
      .then('wait-for-event', { types: ['post.created'], of: 'member', within: 'P2D' })
      .by('heard')
      .then('send-message', { text: 'Thank you for your first post.' }, 'thanks')
      .then('wait', { for: 'duration', duration: 'P12D', timeZone: 'UTC' })
      .build(),
  },
]

/** The mix of the budgets: a tenth is acted on, a tenth welcomed. */
export const mixed = async () => [...(await hideCasino()), ...(await welcome())]

/** Waits three minutes before it does something. */
export const patience = async (): Promise<NamedRule[]> => [
  {
    name: 'Patience',
    graph: aRule(catalog)
      .settings(settings)
      .on('post-created')
      .when('text-contains', { words: ['patience'] })
      .then('wait', { for: 'duration', duration: 'PT3M', timeZone: 'UTC' })
      .then('lock')
      .build(),
  },
]

/** So many live rules that listen, and none that matches. */
export const matchingNothing = async (count: number): Promise<NamedRule[]> =>
  Array.from({ length: count }, (_, index) => ({
    name: `Nothing ${index}`,
    graph: aRule(catalog)
      .settings(settings)
      .on('post-created')
      .when('text-contains', { words: [`absentword${index}`, `neverseen${index}`] })
      .then('hide')
      .build(),
  }))

/** So many rules that ask for counts, language and mood; none acts. */
export const askingFacts = async (count: number): Promise<NamedRule[]> =>
  Array.from({ length: count }, (_, index) => {
    const rule = aRule(catalog).settings(settings).on('post-created')
    const kinds = [
      () => rule.when('posts-in-window', { moreThan: 900, window: `PT${10 + index}M` }),
      () => rule.when('language-is', { languages: ['fi'] }),
      () => rule.when('sentiment-below', { below: -1 }),
    ]
    kinds[index % kinds.length]?.()
    return { name: `Facts ${index}`, graph: rule.then('add-tag', { tag: 'seen' }).build() }
  })
