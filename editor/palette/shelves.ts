import type { CatalogEntry } from '../../nodes/catalog.ts'

/** What people look for, in the order in which a rule is thought of. */
export const shelves = [
  'start',
  'check',
  'protect',
  'answer',
  'welcome',
  'wait',
  'organise',
  'more-cards',
] as const
export type Shelf = (typeof shelves)[number]

const moved: { readonly [type: string]: Shelf } = {
  'first-post': 'check',
  'member-age': 'check',
  'member-has-role': 'check',
  'posts-in-window': 'check',
  'send-message': 'welcome',
  'ask-person': 'wait',
  'unless-vetoed': 'wait',
}

/** Needed by few rules; found by searching, and under "more". */
const rare = new Set([
  ...['content-edited', 'reaction-added', 'moderation-by-others', 'webhook-received', 'mode-changed'],
  ...['expression', 'switch', 'sticky-split', 'mode-is', 'link-domains', 'language-is', 'sentiment-below'],
  ...['lock', 'unlock', 'ban', 'unban', 'unmute', 'release', 'restore', 'show', 'add-strike'],
  ...['remove-role', 'remove-tag', 'remember', 'set-label', 'set-mode', 'send-request'],
  ...['for-each', 'in-parallel', 'stop'],
])

/** Where a card is kept. */
export function shelfOf({ definition: { type }, words: { group } }: CatalogEntry): Shelf {
  if (rare.has(type)) return 'more-cards'
  const other = moved[type]
  if (other) return other
  return group === 'people' ? 'welcome' : group === 'team' ? 'organise' : group
}
