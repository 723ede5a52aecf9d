import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import type { FactRequest } from '../../nodes/contract/fact.ts'
import type { JsonValue } from '../../nodes/contract/json.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { playStory } from '../../test/kit/play-story.ts'
import { fillTemplate } from '../../workflows/templates/template.ts'
import { ruleTemplates } from '../../workflows/templates/templates.node.ts'
import { knownReasons } from './known-reasons.ts'
import { sayReason } from './say-reason.ts'

const say = (reason: string, time?: (iso: string) => string) => sayReason(reason, knownReasons, time)

it('says reasons as people do, in both languages', () => {
  expect(say('contains "casino"').de).toBe('enthält „casino“')
  expect(say('more than 4 members with similar text in PT10M')).toEqual({
    en: 'more than 4 members with similar text in 10 minutes',
    de: 'mehr als 4 Mitglieder mit ähnlichem Text in 10 Minuten',
  })
  expect(say('Heard post.created or comment.created of member:m1').de).toBe(
    'gehört: Beitrag geschrieben, Kommentar geschrieben',
  )
  expect(say('post.created').de).toBe('Beitrag geschrieben')
})

it('says times as the reader writes them', () => {
  expect(say('until 2026-03-02T10:00:00.000Z', () => '11 Uhr').de).toBe('bis 11 Uhr')
})

it('says each part of a reason that has several', () => {
  expect(say('the mood can not be told: nothing here can tell; takes "no" as set for this').de).toBe(
    'die Stimmung lässt sich nicht sagen: das weiß hier niemand; nimmt „Nein“, wie dafür eingestellt',
  )
})

it('says why something was skipped', () => {
  expect(say('skipped: Handled by the rule rule_1.').de).toBe('übersprungen: erledigt durch die Regel rule_1')
})

it('leaves what people wrote as it is', () => {
  expect(say('Mia: keep')).toEqual({ en: 'Mia: keep', de: 'Mia: keep' })
})

it('knows every reason that the ready rules note', async () => {
  const catalog = await loadCatalog()
  const facts: { readonly [kind in FactRequest['kind']]?: JsonValue } = {
    ...{ window: { count: 1 }, sentiment: { score: 0 }, mode: 'crisis' },
  }
  const untold = ruleTemplates().flatMap((template) => {
    const rule = fillTemplate(template, 'en')
    const event = anEvent('post.created', { text: 'vermin at https://cheap.example? I want a refund' })
    const { run } = playStory({
      ...{ catalog, rule, event },
      facts: ({ kind }) => ({ is: 'value', value: facts[kind] ?? null, source: 's', version: '1' }),
    })
    return run.trail
      .map(({ reason }) => reason)
      .filter((reason) => say(reason).de === reason && !reason.startsWith('Mia'))
  })
  expect(untold).toEqual([])
})
