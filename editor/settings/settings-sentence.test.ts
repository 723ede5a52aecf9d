import { describe, expect, it } from 'vitest'
import { defaultSettings, type RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { brakesSentence, settingsSentence } from './settings-sentence.ts'

const settings = (change: Partial<RuleSettings>): RuleSettings => ({ ...defaultSettings, ...change })
const said = (change: Partial<RuleSettings>, triggers = ['post-created']) =>
  settingsSentence(settings(change), triggers)

describe('the sentence of the settings', () => {
  it('says all that was chosen, in both languages', () => {
    const chosen: Partial<RuleSettings> = {
      scope: { connections: { include: [], exclude: [] }, spaces: { include: [], exclude: ['Off-Topic'] } },
      exempt: { roles: ['staff'], members: [], ownAccounts: false },
      reentry: { key: 'member', limit: 'once' },
      exits: { events: [{ types: ['member.left'], of: 'member' }] },
    }
    expect(said(chosen, ['member-joined'])).toEqual({
      en: 'For newcomers in all spaces but Off-Topic, not for staff, once per member, ends when they leave.',
      de: 'Für Neue in allen Bereichen außer Off-Topic, nicht für staff, einmal pro Mitglied, endet, wenn das Mitglied geht.',
    })
  })

  it('names the careful defaults', () => {
    expect(said({}).en).toBe(
      'For new posts in all spaces, not for staff, moderator, admin or our own accounts.',
    )
  })

  it('says where it listens by the names of connections', () => {
    const scope = {
      connections: { include: ['c1'], exclude: [] },
      spaces: { include: ['help', 'news'], exclude: [] },
    }
    const names = { connection: (id: string) => (id === 'c1' ? 'Forum' : id) }
    expect(settingsSentence(settings({ scope }), ['comment-created', 'post-created'], names).en).toMatch(
      /^For new comments and new posts in help and news of Forum, /,
    )
  })

  it('says how often, with the time where there is one', () => {
    expect(said({ reentry: { key: 'thread', limit: { oncePer: 'P7D' } } }).de).toContain(
      'einmal pro Thema innerhalb von 7 Tagen',
    )
    expect(said({ reentry: { key: 'post', limit: 'one at a time' } }).en).toContain('one at a time per post')
  })

  it('says what ends it, whose doing that is, and that there is a condition', () => {
    const exits: RuleSettings['exits'] = {
      events: [{ types: ['post.created', 'comment.created'], of: 'thread', when: 'true' }],
      when: 'member.posts > 3',
    }
    expect(said({ exits }).en).toContain(
      'ends when a post is written or a comment is written (same thread), if its condition holds or its condition holds',
    )
  })

  it('leaves nobody out silently', () => {
    expect(said({ exempt: { roles: [], members: [], ownAccounts: false } }).en).toContain(
      'for everybody, ourselves included',
    )
    expect(said({ exempt: { roles: [], members: ['anna'], ownAccounts: false } }).en).toContain(
      'not for @anna',
    )
  })

  it('says the goal, and that a rule without a start hears everything it is led to', () => {
    expect(said({ goal: { name: 'First post', events: [] } }, []).en).toMatch(
      /^For everything it hears in all spaces.*goal: First post\.$/,
    )
  })
})

it('says its place among others and its brakes', () => {
  expect(brakesSentence(settings({ purpose: 'safety', caps: { restrictivePerHour: 1 } }))).toEqual({
    en: 'Goes before all other rules; at most 1 restrictive action an hour; what is older than 24 hours is ignored.',
    de: 'Geht allen anderen Regeln vor; höchstens 1 einschränkende Handlung je Stunde; was älter ist als 24 Stunden, bleibt liegen.',
  })
})
