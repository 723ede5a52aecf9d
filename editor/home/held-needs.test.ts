import { expect, it } from 'vitest'
import type { Overview } from '../api/overview.ts'
import { heldNeeds } from './held-needs.ts'

type Held = Overview['heldEffects'][number]
const held = (change: Partial<Held>): Held => ({
  ...{ community: 'demo', why: 'stopped', reason: 'The connection Plaza is stopped.', effects: 3 },
  ...{ until: '2026-03-02T10:00:00.000Z', rule: null, run: null },
  ...change,
})

it('says how many actions wait, why, until when, and where they are let go on', () => {
  expect(heldNeeds([held({})])).toMatchObject([
    {
      says: {
        en: '3 actions are held: the connection Plaza is stopped.',
        de: '3 Handlungen warten: die Verbindung Plaza ist angehalten.',
      },
      goesOn: { en: 'Until the stop is released.' },
      ...{ urgent: true, release: { href: '/connections' }, href: '/runs?rests=ledger' },
    },
  ])
})

it('names the rule whose cap is reached, and leads to it; one action leads to its run', () => {
  const reason = 'The rule reached its cap of 50 restrictive effects an hour.'
  const rule = { id: 'rule_1', name: 'Hide ads' }
  const [need] = heldNeeds([held({ why: 'cap', reason, effects: 1, rule, run: 'a/b' })])
  expect(need?.says.en).toBe(
    '1 action of “Hide ads” is held: the rule reached its cap of 50 restrictive actions an hour.',
  )
  expect(need).toMatchObject({ release: { href: '/rules/rule_1' }, href: '/runs/a%2Fb' })
})

it('leaves out what waits for an approval: that is a task', () => {
  expect(heldNeeds([held({ why: 'approval' })])).toEqual([])
})
