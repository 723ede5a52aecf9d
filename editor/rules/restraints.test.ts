import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { restraintsOn } from './restraints.ts'

const catalog = await loadCatalog()
const node = (type: string, more: { config?: JsonObject; disabled?: true; label?: string } = {}) => ({
  ...{ id: type, type, version: 1, config: {} },
  ...more,
})
const graphOf = (...nodes: ReturnType<typeof node>[]) => ({
  ...{ format: 1 as const, settings: defaultSettings, nodes, edges: [], layout: {} },
})
const forum = {
  ...{ connection: 'forum', name: 'Forum' },
  ...{ verbs: ['hide' as const, 'reply' as const], events: ['post.created' as const] },
}
const mail = { connection: 'mail', name: 'Mail', verbs: ['send-email' as const], events: [] }
const held = (id: string, hand: 'watch only' | 'ask first' | 'acting', stopped = false) => ({
  ...{ id, hand },
  emergencyStop: stopped ? { since: '2026-03-02T12:00:00Z', by: 'team' } : null,
})
const hiding = graphOf(node('post-created'), node('hide'), node('reply', { label: 'Say why' }))
const on = (graph: typeof hiding, ...connections: ReturnType<typeof held>[]) =>
  restraintsOn(graph, catalog, [forum, mail], connections)

describe('what is between a rule and its deeds', () => {
  it('names the connections that only watch, with the cards that will do nothing there', () => {
    const cards = [
      { en: 'Hide', de: 'Verbergen' },
      { en: 'Say why', de: 'Say why' },
    ]
    expect(on(hiding, held('forum', 'watch only'))).toEqual([
      { connection: 'forum', name: 'Forum', is: 'watch only', cards },
    ])
    expect(on(hiding, held('forum', 'ask first'))).toMatchObject([{ is: 'ask first' }])
    expect(on(hiding, held('forum', 'acting', true))).toMatchObject([{ is: 'stopped' }])
    expect(on(hiding, held('forum', 'acting'))).toEqual([])
  })

  it('is silent about connections the rule does nothing through', () => {
    expect(on(hiding, held('forum', 'acting'), held('mail', 'watch only'))).toEqual([])
    expect(
      on(graphOf(node('post-created'), node('hide', { disabled: true })), held('forum', 'watch only')),
    ).toEqual([])
    expect(on(graphOf(node('member-joined'), node('hide')), held('forum', 'watch only'))).toEqual([])
  })

  it('looks at the connection that a card names', () => {
    const sends = graphOf(node('post-created'), node('send-email', { config: { connection: 'mail' } }))
    expect(on(sends, held('forum', 'acting'), held('mail', 'watch only'))).toMatchObject([{ name: 'Mail' }])
    expect(on(sends, held('forum', 'watch only'), held('mail', 'acting'))).toEqual([])
  })

  it('what Steward does itself obeys the connection of the event, and is not asked about', () => {
    const tells = graphOf(node('post-created'), node('notify-team'))
    expect(on(tells, held('forum', 'watch only'))).toMatchObject([{ name: 'Forum', is: 'watch only' }])
    expect(on(tells, held('forum', 'ask first'))).toEqual([])
  })
})
