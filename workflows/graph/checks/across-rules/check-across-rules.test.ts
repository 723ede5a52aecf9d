import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../../../nodes/catalog.node.ts'
import { aRule } from '../../../../test/kit/a-rule.ts'
import { arbitraryGraph } from '../../../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../../../test/kit/small-catalog.ts'
import type { RuleGraph } from '../../rule-graph.ts'
import type { RuleSettings } from '../../rule-settings.ts'
import { checkAcrossRules } from './check-across-rules.ts'
import { guardedActions } from './guarded-actions.ts'
import type { RuleAmongOthers } from './rule-among-others.ts'

const catalog = await loadCatalog()
const begun = () => aRule(catalog).on('post-created')
const casino = { words: ['casino', 'poker'] }
const hides = () => begun().when('text-contains', casino).then('hide')
const replies = () =>
  begun()
    .when('text-contains', { words: ['poker', 'casino'] })
    .then('reply')
const named = (id: string, graph: RuleGraph, order = 0): RuleAmongOthers => ({ id, name: id, graph, order })
const found = (rule: RuleAmongOthers, ...live: RuleAmongOthers[]) => checkAcrossRules(rule, live, catalog)
const codes = (rule: RuleAmongOthers, ...live: RuleAmongOthers[]) =>
  found(rule, ...live).map(({ code }) => code)
const purpose = (purpose: RuleSettings['purpose']) => ({ purpose })
const listening = { exempt: { roles: [], members: [], ownAccounts: false } }

describe('two rules on the same condition', () => {
  it('contradict each other when one answers first and the other hides then', () => {
    const [problem] = found(named('Thanks', replies().build(), 0), named('Spam', hides().build(), 1))
    expect(problem).toMatchObject({
      ...{ code: 'rules-do-not-contradict', severity: 'warning', node: 'reply' },
      others: [{ rule: 'Spam', name: 'Spam', node: 'hide' }],
      sentence: {
        en: 'For the same event this rule does “Reply” and “Spam” does “Hide”.',
        de: expect.stringContaining('„Spam“ tut'),
      },
    })
  })

  it('never answer when the one that hides goes first', () => {
    const first = named('Spam', hides().settings(purpose('safety')).build())
    const second = named('Thanks', replies().build())
    expect(codes(second, first)).toEqual(['every-action-can-happen'])
    expect(found(first, second)[0]?.sentence.en).toBe(
      '“Reply” of “Thanks” never happens: “Spam” goes first and has always done “Hide” by then.',
    )
  })

  it('contradict each other when one takes back what the other does', () => {
    const shows = begun().when('text-contains', casino).then('show').build()
    expect(codes(named('a', hides().build()), named('b', shows))).toEqual(['rules-do-not-contradict'])
  })
})

describe('what is no contradiction', () => {
  it('answering everybody, and hiding what is bad', () => {
    const everybody = begun().then('reply').build()
    expect(codes(named('a', everybody, 0), named('b', hides().build(), 1))).toEqual([])
    expect(codes(named('a', everybody, 1), named('b', hides().build(), 0))).toEqual([])
  })
  it('the other answer to the same question', () => {
    const otherwise = begun().when('text-contains', casino).otherwise('reply').build()
    expect(codes(named('a', otherwise, 0), named('b', hides().build(), 1))).toEqual([])
  })
  it('other events, other spaces, other connections', () => {
    const joins = aRule(catalog).on('member-joined').when('text-contains', casino).then('reply').build()
    expect(codes(named('a', joins, 0), named('b', hides().build(), 1))).toEqual([])
    const inSpace = (include: string[]) => ({
      scope: { connections: { include: [], exclude: [] }, spaces: { include, exclude: [] } },
    })
    const help = replies()
      .settings(inSpace(['help']))
      .build()
    const news = hides()
      .settings(inSpace(['news']))
      .build()
    expect(codes(named('a', help, 0), named('b', news, 1))).toEqual([])
  })
  it('a rule that hides now and then: it may leave alone whom the other answers', () => {
    const careful = hides().settings({ ...purpose('safety'), reentry: { key: 'member', limit: 'once' } })
    expect(codes(named('a', replies().build()), named('b', careful.build()))).toEqual([])
  })
  it('the rule itself, as it was before', () => {
    expect(codes(named('a', replies().build()), named('a', hides().build()))).toEqual([])
  })
})

describe('rules that start each other', () => {
  it('are named in a circle', () => {
    const answers = begun().settings(listening).then('reply').build()
    const comments = aRule(catalog).on('comment-created').settings(listening).then('reply').build()
    const [problem] = found(named('a', answers), named('b', comments))
    expect(problem?.sentence.de).toBe('Was die Regeln tun, startet sie wieder: „a“ → „a“.')
    const once = begun().settings(listening).then('add-role').build()
    const changed = aRule(catalog).on('moderation-by-others').settings(listening).then('add-role').build()
    expect(codes(named('a', once), named('b', changed))).toEqual([])
  })
  it('do not when they leave our own accounts alone', () => {
    expect(codes(named('a', begun().then('reply').build()))).toEqual([])
  })
  it('by the mode of the community, which nobody in particular changes', () => {
    const raise = (to: string, mode: string) =>
      aRule(catalog)
        .on('mode-changed', { to: [to] })
        .then('set-mode', { mode })
        .build()
    expect(
      found(named('up', raise('normal', 'raised')), named('down', raise('raised', 'normal'))),
    ).toMatchObject([{ code: 'rules-do-not-feed-each-other', others: [{ rule: 'down' }] }])
    expect(codes(named('up', raise('normal', 'raised')), named('down', raise('crisis', 'normal')))).toEqual(
      [],
    )
  })
})

it('is total and bounded for any two graphs', () => {
  fc.assert(
    fc.property(arbitraryGraph(smallCatalog), arbitraryGraph(smallCatalog), (a, b) => {
      expect(Array.isArray(checkAcrossRules(named('a', a), [named('b', b)], smallCatalog))).toBe(true)
      expect(guardedActions(a, smallCatalog).length).toBeLessThanOrEqual(500)
    }),
    { numRuns: 60 },
  )
})
