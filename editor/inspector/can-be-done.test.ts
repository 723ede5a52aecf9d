import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { defaultSettings, type RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { canBeDone } from './can-be-done.ts'

const catalog = await loadCatalog()
const definition = (type: string) => {
  const found = catalog.all().find((entry) => entry.definition.type === type)
  if (!found) throw new Error(`No node ${type}`)
  return found.definition
}
const forum = {
  ...{ connection: 'forum', name: 'Forum', hand: 'acting' as const },
  verbs: ['hide' as const, 'reply' as const],
  events: ['post.created' as const],
}
const mail = {
  ...{ connection: 'mail', name: 'Mail', hand: 'watch only' as const },
  verbs: ['send-email' as const],
  events: ['message.received' as const],
}
const can = (type: string, on = [forum, mail], named?: string, settings: RuleSettings = defaultSettings) =>
  canBeDone(definition(type), named, settings, on)

describe('what the connections can do', () => {
  it('names those that can not', () => {
    expect(can('hide')).toEqual({ is: 'partly', lacking: 'verb', on: ['Mail'] })
    expect(can('ban')).toEqual({ is: 'nowhere', lacking: 'verb' })
    expect(can('member-joined')).toEqual({ is: 'nowhere', lacking: 'event' })
  })

  it('looks only at the connections the rule listens to, or at the one the card names', () => {
    const scope = { ...defaultSettings.scope, connections: { include: ['forum'], exclude: [] } }
    expect(can('hide', [forum, mail], undefined, { ...defaultSettings, scope })).toEqual({ is: 'everywhere' })
    expect(can('send-email', [forum, mail], 'mail')).toEqual({ is: 'watching', on: ['Mail'] })
    expect(can('send-email', [forum, mail], 'forum')).toEqual({ is: 'nowhere', lacking: 'verb' })
  })

  it('needs no platform for what Steward does and raises itself', () => {
    for (const type of ['notify-team', 'add-strike', 'on-schedule', 'text-contains', 'wait'])
      expect(can(type), type).toEqual({ is: 'everywhere' })
  })

  it('says nothing while nothing is known', () => {
    expect(can('ban', [])).toEqual({ is: 'everywhere' })
  })
})
